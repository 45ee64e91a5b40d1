package app.parley.web.meeting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting's booking said, as one of its sides sees it.
 *
 * @param together other meetings that were booked with this one
 * @param why this expert of a team; null where there was nobody else
 * @param among who was free and where they stood; for the expert's side only
 */
record BookingView(
        List<Answered> answers,
        List<Service> services,
        List<Sibling> together,
        @Nullable String why,
        List<Candidate> among) {

    record Answered(String question, String answer) {}

    record Service(String title, int minutes, long price, boolean deposit) {}

    record Sibling(String id, String title, Instant startsAt, Instant endsAt) {}

    /** @param lastBookedAt null means never */
    record Candidate(
            String name,
            boolean picked,
            String priority,
            String weight,
            long bookings,
            @Nullable Instant lastBookedAt) {}
}
