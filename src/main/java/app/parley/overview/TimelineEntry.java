package app.parley.overview;

import app.parley.meeting.TimelineEvent;
import org.jspecify.annotations.Nullable;

/** An event with the name of whom it tells; null when the platform itself acted. */
public record TimelineEntry(TimelineEvent event, @Nullable String actorName) {}
