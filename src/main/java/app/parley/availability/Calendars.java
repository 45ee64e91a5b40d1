package app.parley.availability;

import app.parley.expert.Offerings;
import app.parley.expert.PublicName;
import app.parley.shared.CalendarId;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Booking calendars: kept by their owners, public by their slug. */
@Service
public class Calendars {

    /** Calendars cannot be deleted, but each can become another one. */
    static final int MOST_PER_PERSON = 100;

    private final CalendarRows rows;
    private final Offerings offerings;
    private final DiaryLocks locks;

    Calendars(CalendarRows rows, Offerings offerings, DiaryLocks locks) {
        this.rows = rows;
        this.offerings = offerings;
        this.locks = locks;
    }

    /** @throws TooManyCalendars when the person has 100 */
    @Transactional
    public BookingCalendar create(PersonId owner, CalendarSettings settings) {
        CalendarSettings checked = checked(owner, settings);
        locks.take(List.of(owner));
        if (rows.count(owner) >= MOST_PER_PERSON) {
            throw new TooManyCalendars();
        }
        return orSlugTaken(() -> rows.add(owner, checked));
    }

    @Transactional
    public BookingCalendar change(
            PersonId owner, CalendarId id, CalendarSettings settings, @Nullable Long expectedVersion) {
        own(owner, id);
        CalendarSettings checked = checked(owner, settings);
        return orSlugTaken(
                () -> rows.replace(owner, id, checked, expectedVersion).orElseThrow(StaleVersion::new));
    }

    /** A calendar that everybody may book: its offering is on sale. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public BookingCalendar bySlug(String slug) {
        return rows.find(PublicName.folded(slug))
                .filter(calendar ->
                        offerings.onSale(calendar.settings().offeringId()).isPresent())
                .orElseThrow(NotFound::new);
    }

    /** Any calendar, whether it can still be booked or not. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public BookingCalendar get(CalendarId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** The person's own calendar. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public BookingCalendar own(PersonId owner, CalendarId id) {
        return rows.find(id).filter(calendar -> calendar.owner().equals(owner)).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<BookingCalendar> of(PersonId owner) {
        return rows.of(List.of(owner));
    }

    @Transactional(readOnly = true)
    public Map<PersonId, List<BookingCalendar>> of(Collection<PersonId> owners) {
        return owners.isEmpty()
                ? Map.of()
                : rows.of(owners).stream().collect(Collectors.groupingBy(BookingCalendar::owner));
    }

    /** Slugs for showing, by calendar. */
    @Transactional(readOnly = true)
    public Map<CalendarId, String> slugs(Collection<CalendarId> ids) {
        return ids.isEmpty() ? Map.of() : rows.slugs(ids);
    }

    private CalendarSettings checked(PersonId owner, CalendarSettings settings) {
        CalendarSettings checked = CalendarCheck.checked(settings);
        if (offerings
                .find(checked.offeringId())
                .filter(offering -> offering.expert().equals(owner))
                .isEmpty()) {
            throw new InvalidInput("offeringId", "not-yours");
        }
        return checked;
    }

    private static BookingCalendar orSlugTaken(Supplier<BookingCalendar> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("slug", "taken");
        }
    }
}
