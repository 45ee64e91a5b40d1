package app.parley.connected;

import app.parley.connected.caldav.CalDav;
import app.parley.connected.caldav.DavAnswerUnusable;
import app.parley.connected.caldav.DavCalendar;
import app.parley.connected.caldav.DavSession;
import app.parley.connected.caldav.DavSignInRefused;
import app.parley.connected.icalendar.Expansion;
import app.parley.connected.icalendar.TooMuch;
import app.parley.platform.outgoing.OutgoingFailed;
import app.parley.shared.TimeRange;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads the calendars of an account: those that block, and of those the ones that changed. */
@Component
class CalDavReader implements CalendarReader {

    private static final int MOST_CALENDARS = 20;

    private final CalDav calDav;

    CalDavReader(CalDav calDav) {
        this.calDav = calDav;
    }

    @Override
    public CalendarKind kind() {
        return CalendarKind.CALDAV;
    }

    @Override
    public List<SourceReading> read(Stored calendar, TimeRange within) {
        Access access = calendar.access();
        DavSession session = calDav.open(access.address(), access.username(), access.password());
        List<DavCalendar> found = orCannotRead(session::calendars);
        if (found.size() > MOST_CALENDARS) {
            throw new CannotRead(ReadFailure.TOO_MUCH);
        }
        return found.stream().map(each -> read(calendar, session, each, within)).toList();
    }

    private static SourceReading read(Stored calendar, DavSession session, DavCalendar found, TimeRange within) {
        String href = found.address().getPath();
        Stored.Source before = calendar.source(href).orElse(null);
        boolean blocks = before == null ? calendar.wants(href, found.name()) : before.blocks();
        boolean same = before != null
                && !found.tag().isEmpty()
                && found.tag().equals(before.tag())
                && before.knows(Horizon.enough(within));
        if (!blocks || same) {
            return SourceReading.unchanged(href, found.name(), blocks, blocks ? found.tag() : "");
        }
        try {
            return orCannotRead(() -> {
                Expansion expansion = new Expansion(calendar.zone(), within, own(calendar.access()));
                session.objects(found, within).forEach(expansion::addObject);
                return SourceReading.of(href, found.name(), found.tag(), expansion.busy());
            });
        } catch (CannotRead e) {
            return SourceReading.failed(href, found.name(), e.failure());
        }
    }

    /** Many sign in with the address at which they are invited. */
    private static Set<String> own(Access access) {
        return access.username().contains("@") ? Set.of(access.username().toLowerCase(Locale.ROOT)) : Set.of();
    }

    private static <T> T orCannotRead(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (OutgoingFailed e) {
            throw new CannotRead(ReadFailure.UNREACHABLE);
        } catch (DavSignInRefused e) {
            throw new CannotRead(ReadFailure.SIGN_IN_REFUSED);
        } catch (DavAnswerUnusable e) {
            throw new CannotRead(ReadFailure.NOT_A_CALENDAR);
        } catch (TooMuch e) {
            throw new CannotRead(ReadFailure.TOO_MUCH);
        }
    }
}
