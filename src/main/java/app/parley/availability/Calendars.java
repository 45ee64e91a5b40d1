package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Booking calendars: kept by their owners, public by their slug. */
@Service
public class Calendars {

    public BookingCalendar create(PersonId owner, CalendarSettings settings) {
        throw new UnsupportedOperationException();
    }

    public BookingCalendar change(
            PersonId owner, CalendarId id, CalendarSettings settings, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** @throws app.parley.shared.NotFound */
    public BookingCalendar bySlug(String slug) {
        throw new UnsupportedOperationException();
    }

    /** @throws app.parley.shared.NotFound */
    public BookingCalendar get(CalendarId id) {
        throw new UnsupportedOperationException();
    }

    public List<BookingCalendar> of(PersonId owner) {
        throw new UnsupportedOperationException();
    }

    public Map<PersonId, List<BookingCalendar>> of(Collection<PersonId> owners) {
        throw new UnsupportedOperationException();
    }

    /** Slugs for showing, by calendar. */
    public Map<CalendarId, String> slugs(Collection<CalendarId> ids) {
        throw new UnsupportedOperationException();
    }
}
