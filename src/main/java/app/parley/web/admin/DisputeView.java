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
        List<Side> sides,
        Axis axis,
        List<TimelineLine> timeline,
        long userPays,
        long expertGets,
        long compensation,
        @Nullable Decided decision) {
    /** What a side said, and when they were there. @param firstVisit null when the link was never opened */
    record Side(
            String role,
            String name,
            @Nullable Said answer,
            @Nullable Instant firstVisit,
            @Nullable Instant lastVisit,
            long minutes) {}

    record Said(String answer, String comment, Instant at) {}

    record Decided(String outcome, @Nullable Integer expertPercent, String reason, String by, Instant at) {}
}
