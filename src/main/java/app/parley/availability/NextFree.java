package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Calendars;
import app.parley.schedule.Hours;
import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first slot that bookers get to see of each of many calendars, found by two statements whatever their number: today
 * and the 61 dates after it are looked through.
 */
@Service
public class NextFree {

    /** Most calendars have a free slot within the first days; each further look takes twice as many. */
    private static final int FIRST_LOOK = 4;

    /** More than what is looked at before the first date begins and after the last slot has begun. */
    private static final Duration AROUND = Duration.ofDays(5);

    private final Calendars calendars;
    private final CommitmentRows commitments;
    private final Clock clock;

    NextFree(Calendars calendars, CommitmentRows commitments, Clock clock) {
        this.calendars = calendars;
        this.commitments = commitments;
        this.clock = clock;
    }

    /** Of each owner the earliest by calendars that book nobody else; people without one are left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, Instant> ofOwners(Collection<BookingCalendar> all) {
        List<BookingCalendar> own = all.stream()
                .filter(calendar -> calendar.experts().equals(List.of(calendar.owner())))
                .toList();
        Map<CalendarId, Instant> free = of(own);
        Map<PersonId, Instant> earliest = new HashMap<>();
        own.forEach(calendar -> Optional.ofNullable(free.get(calendar.id()))
                .ifPresent(start -> earliest.merge(calendar.owner(), start, NextFree::earlier)));
        return earliest;
    }

    /** By calendar; those that cannot be booked, or have nothing free, are left out. Of a menu one service is enough. */
    @Transactional(readOnly = true)
    public Map<CalendarId, Instant> of(List<BookingCalendar> all) {
        List<CalendarOnSale> sales = calendars.onSale(all);
        if (sales.isEmpty()) {
            return Map.of();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<CalendarId, Commitments> taken = taken(sales, now);
        Map<CalendarId, Instant> found = new HashMap<>();
        for (CalendarOnSale sale : sales) {
            BookingCalendar calendar = sale.calendar();
            plans(sale)
                    .map(plan ->
                            new SlotFinder(calendar, plan, taken.getOrDefault(calendar.id(), Commitments.NONE), now))
                    .flatMap(finder -> first(calendar, finder, now).stream())
                    .min(Instant::compareTo)
                    .ifPresent(start -> found.put(calendar.id(), start));
        }
        return found;
    }

    private Map<CalendarId, Commitments> taken(List<CalendarOnSale> sales, Instant now) {
        Set<PersonId> persons = new TreeSet<>();
        sales.forEach(sale -> persons.addAll(sale.calendar().experts()));
        TimeRange whole = TimeRange.of(now, Duration.ofDays(ViewedDates.MOST)).padded(AROUND, AROUND);
        return commitments.around(sales.stream().map(CalendarOnSale::calendar).toList(), persons, whole);
    }

    private static Stream<Plan> plans(CalendarOnSale sale) {
        return sale.calendar().settings().kind() instanceof CalendarKind.ServiceMenu
                ? sale.offerings().keySet().stream().map(service -> Plan.of(sale, new Choice(List.of(service), null)))
                : Stream.of(Plan.of(sale, Choice.NONE));
    }

    private static Optional<Instant> first(BookingCalendar calendar, SlotFinder finder, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, calendar.zone());
        int looked = 0;
        for (int days = FIRST_LOOK; looked < ViewedDates.MOST && Hours.isSpokenOf(today.plusDays(looked)); days *= 2) {
            int until = Math.min(looked + days, ViewedDates.MOST);
            ViewedDates dates = new ViewedDates(today.plusDays(looked), today.plusDays(until - 1), calendar.zone());
            List<TimeRange> free = FreeSlots.shown(calendar, finder, dates);
            if (!free.isEmpty()) {
                return Optional.of(free.getFirst().start());
            }
            looked = until;
        }
        return Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
