package app.parley.web.meeting;

import org.jspecify.annotations.Nullable;

/**
 * The agreed meeting that comes next, with the way in.
 *
 * @param left how long until it starts or ends
 * @param link null unless it takes place in the video room
 */
public record NextMeeting(MeetingLine line, @Nullable String left, MeetingView.@Nullable Link link) {}
