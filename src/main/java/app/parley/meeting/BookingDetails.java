package app.parley.meeting;

import app.parley.availability.Pick;
import app.parley.calendar.Answer;
import app.parley.shared.MeetingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a booking said beyond time and topic.
 *
 * @param answers to the calendar's questions
 * @param services picked from a menu; empty without one
 * @param pick why this expert; null where the calendar has but one
 * @param together other meetings that were booked with this one
 */
public record BookingDetails(
        List<Answer> answers,
        List<BookedService> services,
        @Nullable Pick pick,
        List<MeetingId> together) {

    public static final BookingDetails NONE = new BookingDetails(List.of(), List.of(), null, List.of());

    public BookingDetails {
        answers = List.copyOf(answers);
        services = List.copyOf(services);
        together = List.copyOf(together);
    }
}
