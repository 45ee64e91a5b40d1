package app.parley.web.room;

import app.parley.shared.MeetingId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a room shows.
 *
 * @param name under which the visitor appears
 * @param calls whether the visitor is signed in as the host, and so can call colleagues here
 * @param expertSide whether the visitor has the experts' own chat
 * @param viewOnly whether the visitor sees and hears, and sends nothing
 * @param masked whether the user does not know of the visitor
 * @param zone null when nobody said in which zone the visitor is; then the browser knows better
 * @param endsAt agreed end of the meeting
 * @param closesAt when the link, and with it the room, closes
 */
record RoomView(
        MeetingId meeting,
        String topic,
        String name,
        boolean host,
        boolean calls,
        boolean expertSide,
        boolean viewOnly,
        boolean masked,
        List<Someone> present,
        @Nullable ZoneId zone,
        Instant now,
        Instant endsAt,
        Instant closesAt) {

    public boolean isOthersPresent() {
        return present.stream().anyMatch(someone -> !someone.you());
    }

    public String getUntilEnd() {
        return timeLeft(endsAt);
    }

    public String getUntilClose() {
        return timeLeft(closesAt);
    }

    /** As clock.js goes on writing it: hours, minutes and seconds. */
    private String timeLeft(Instant until) {
        Duration left = now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
        return left.toHours() > 0
                ? "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart())
                : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
