package app.parley.settlement;

import app.parley.meeting.MeetingFacts;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes each side's answer, once, and runs the evaluation when the answer makes it run. */
@Service
public class Progress {

    /** @param comment at most 2,000 characters, may be empty */
    public MeetingFacts record(
            PersonId by, MeetingId meeting, Answer answer, String comment, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Answers by meeting; every meeting asked for is present. For the overview and evidence only: nothing is hidden here. */
    public Map<MeetingId, Answers> of(Collection<MeetingId> meetings) {
        throw new UnsupportedOperationException();
    }
}
