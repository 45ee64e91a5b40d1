package app.parley.meeting;

import app.parley.platform.WorkDue;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A proposed new time that nobody answered lapses at the earlier of the old and the new start; the old one stands. */
@Component
@Order(10)
class NewTimeLapse implements WorkDue {

    private static final int BATCH = 100;

    private final MeetingStore meetings;
    private final DueWork work;

    NewTimeLapse(MeetingStore meetings, DueWork work) {
        this.meetings = meetings;
        this.work = work;
    }

    @Override
    public int runBatch(Instant now) {
        return work.change(meetings.newTimesDue(now, BATCH), Meeting::letNewTimeLapse);
    }
}
