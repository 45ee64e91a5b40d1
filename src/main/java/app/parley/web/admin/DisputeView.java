package app.parley.web.admin;

import app.parley.web.meeting.TimelineLine;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dispute with everything that helps to decide it. @param cause the rule that could not decide */
record DisputeView(
        DisputeLine line,
        Instant startsAt,
        Instant endsAt,
        String cause,
        @Nullable Said userAnswer,
        @Nullable Said expertAnswer,
        List<Presence> presence,
        List<TimelineLine> timeline,
        long userPays,
        long expertGets,
        long compensation,
        @Nullable Decided decision) {
    record Said(String answer, String comment, Instant at) {}

    /** @param firstVisit null when the link was never opened */
    record Presence(
            String role,
            String name,
            @Nullable Instant firstVisit,
            @Nullable Instant lastVisit,
            long minutes) {}

    record Decided(String outcome, @Nullable Integer expertPercent, String reason, String by, Instant at) {}
}
