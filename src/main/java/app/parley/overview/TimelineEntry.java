package app.parley.overview;

import app.parley.meeting.TimelineEvent;
import org.jspecify.annotations.Nullable;

/** An event with its actor's name; null when the platform itself acted. */
public record TimelineEntry(TimelineEvent event, @Nullable String actorName) {}
