package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event on its way to the timeline; the database gives it its place. */
record NewEvent(
        MeetingId meeting,
        Instant at,
        TimelineEventType type,
        @Nullable PersonId actor,
        Audience audience,
        Map<String, Object> data) {}
