package app.parley.web.meeting;

import app.parley.meeting.MeetingQuery;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Side;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a person's meetings are laid out: what is to come, what waits, what was, everything. */
enum Shelf {
    UPCOMING,
    WAITING,
    PAST,
    ALL;

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shelf of(@Nullable String asked) {
        return Stream.of(values())
                .filter(shelf -> shelf.path().equals(asked))
                .findFirst()
                .orElse(UPCOMING);
    }

    MeetingQuery query(@Nullable Side as, Instant now) {
        return switch (this) {
            case UPCOMING -> new MeetingQuery(as, MeetingStatus.AGREED, now, null, false);
            case WAITING -> new MeetingQuery(as, MeetingStatus.AWAITING_APPROVAL, null, null, false);
            case PAST -> new MeetingQuery(as, null, null, now, true);
            case ALL -> new MeetingQuery(as, null, null, null, true);
        };
    }
}
