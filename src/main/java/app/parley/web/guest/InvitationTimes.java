package app.parley.web.guest;

import app.parley.guest.Invitations;
import app.parley.meeting.PersonalLink;
import app.parley.platform.WrittenTimes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * When the meeting is, by the guest's clocks, or by those of whoever invited them while the browser says nothing.
 *
 * @param opens when the way into the room opens; null once it has, or without one
 * @param inside whether the room admits now
 */
record InvitationTimes(String when, String zone, @Nullable String opens, boolean inside) {

    static InvitationTimes of(Invitations.Seen seen, Locale language, ZoneId zone, Instant now) {
        WrittenTimes times = new WrittenTimes(language, zone);
        Instant start = seen.meeting().time().start();
        PersonalLink way = seen.way();
        return new InvitationTimes(
                times.range(start, seen.meeting().time().end()),
                times.zoneName(start),
                way != null && now.isBefore(way.opensAt()) ? times.moment(way.opensAt()) : null,
                way != null && !now.isBefore(way.opensAt()) && !now.isAfter(way.closesAt()));
    }
}
