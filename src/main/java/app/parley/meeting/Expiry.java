package app.parley.meeting;

import app.parley.platform.WorkDue;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A request or proposal that nobody answered expires at its start, and the credits return. */
@Component
@Order(20)
class Expiry implements WorkDue {

    private static final int BATCH = 100;

    private final MeetingStore meetings;
    private final DueWork work;

    Expiry(MeetingStore meetings, DueWork work) {
        this.meetings = meetings;
        this.work = work;
    }

    @Override
    public int runBatch(Instant now) {
        return work.change(meetings.approvalsDue(now, BATCH), Meeting::expireIfDue);
    }
}
