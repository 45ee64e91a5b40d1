package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one meeting ends.
 *
 * @param becomes the credit payment status it ends with
 * @param actor who decided; null when a rule did
 */
public record Evaluation(
        MeetingId meeting,
        CreditPaymentStatus becomes,
        @Nullable PersonId actor,
        List<Event> events) {

    /** What the timeline says about it, in order. */
    public record Event(TimelineEventType type, Map<String, Object> data) {}
}
