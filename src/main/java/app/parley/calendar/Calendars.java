package app.parley.calendar;

import app.parley.expert.Experts;
import app.parley.expert.Offering;
import app.parley.expert.Offerings;
import app.parley.expert.PublicName;
import app.parley.schedule.Schedules;
import app.parley.shared.CalendarId;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Booking calendars: kept by their owners, public by their slug. */
@Service
public class Calendars {

    static final int MOST_PER_PERSON = 100;

    private final CalendarRows rows;
    private final Addresses addresses;
    private final Experts experts;
    private final Offerings offerings;
    private final Schedules schedules;

    Calendars(CalendarRows rows, Addresses addresses, Experts experts, Offerings offerings, Schedules schedules) {
        this.rows = rows;
        this.addresses = addresses;
        this.experts = experts;
        this.offerings = offerings;
        this.schedules = schedules;
    }

    /** @throws TooManyCalendars when the person has 100 */
    @Transactional
    public BookingCalendar create(PersonId owner, CalendarSettings settings) {
        CalendarSettings checked = checked(owner, settings);
        experts.hold(owner);
        if (rows.of(List.of(owner)).size() >= MOST_PER_PERSON) {
            throw new TooManyCalendars();
        }
        CalendarId id = rows.add(owner, checked);
        addresses.claim(checked.slug(), id);
        return get(id);
    }

    /** Bookings made before stay as they are. */
    @Transactional
    public BookingCalendar change(
            PersonId owner, CalendarId id, CalendarSettings settings, @Nullable Long expectedVersion) {
        own(owner, id);
        CalendarSettings checked = checked(owner, settings);
        if (!rows.replace(owner, id, checked, expectedVersion)) {
            throw new StaleVersion();
        }
        addresses.claim(checked.slug(), id);
        return get(id);
    }

    /** It can be booked no more and its address is free; meetings booked by it stay. */
    @Transactional
    public void remove(PersonId owner, CalendarId id) {
        own(owner, id);
        rows.remove(id);
        addresses.free(id);
    }

    /** The slots that look busy will be others, as after every booking. */
    @Transactional
    public void drawAnew(BookingCalendar calendar) {
        if (calendar.settings().slots().lookBusyPercent() > 0) {
            rows.drawAnew(calendar.id());
        }
    }

    /** A calendar that everybody may book: something of it is on sale. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public BookingCalendar bySlug(String slug) {
        return onSale(slug).calendar();
    }

    /** The same with what it sells. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public CalendarOnSale onSale(String slug) {
        BookingCalendar calendar = rows.find(PublicName.folded(slug)).orElseThrow(NotFound::new);
        return onSale(List.of(calendar)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Those that everybody may book, with what they sell. */
    @Transactional(readOnly = true)
    public List<CalendarOnSale> onSale(List<BookingCalendar> calendars) {
        List<BookingCalendar> open =
                calendars.stream().filter(BookingCalendar::open).toList();
        Map<OfferingId, Offering> sold = offerings.onSale(
                open.stream().flatMap(it -> it.offerings().stream()).collect(Collectors.toSet()));
        return open.stream()
                .map(calendar -> CalendarOnSale.of(calendar, sold))
                .filter(sale -> !sale.offerings().isEmpty())
                .toList();
    }

    /** Any calendar, whether it can still be booked or not. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public BookingCalendar get(CalendarId id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** The person's own calendar. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public BookingCalendar own(PersonId owner, CalendarId id) {
        return of(owner).stream()
                .filter(calendar -> calendar.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
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
        refuseForeignOfferings(owner, checked);
        if (checked.hours() instanceof HoursSource.Following following) {
            refuseForeignSchedule(owner, following);
        }
        return checked;
    }

    private void refuseForeignOfferings(PersonId owner, CalendarSettings settings) {
        Set<OfferingId> own =
                offerings.of(owner).stream().map(Offering::id).collect(Collectors.toCollection(HashSet::new));
        if (settings.offering() != null && !own.contains(settings.offering())) {
            throw new InvalidInput("offeringId", "not-yours");
        }
        if (settings.kind() instanceof CalendarKind.ServiceMenu menu) {
            for (int i = 0; i < menu.services().size(); i++) {
                if (!own.contains(menu.services().get(i).offering())) {
                    throw new InvalidInput("services[" + i + "].offeringId", "not-yours");
                }
            }
        }
    }

    private void refuseForeignSchedule(PersonId owner, HoursSource.Following following) {
        try {
            schedules.own(owner, following.schedule());
        } catch (NotFound e) {
            throw new InvalidInput("scheduleId", "not-yours");
        }
    }
}
