package app.parley.meeting;

import app.parley.availability.Choice;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks of a calendar.
 *
 * @param startsAt null is refused, together with whatever else is wrong
 * @param topic 1 to 200 characters
 * @param choice services and expert, where the calendar leaves the choice
 * @param answers to the calendar's questions, by their keys
 */
public record Booking(
        String calendar,
        @Nullable Instant startsAt,
        String topic,
        Choice choice,
        Map<String, @Nullable String> answers) {

    /** Where there is nothing to choose and nothing to answer. */
    public static Booking of(String calendar, Instant startsAt, String topic) {
        return new Booking(calendar, startsAt, topic, Choice.NONE, Map.of());
    }
}
