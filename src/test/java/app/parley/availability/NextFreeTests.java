package app.parley.availability;

import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarOnSale;
import app.parley.calendar.Distribution;
import app.parley.calendar.Member;
import app.parley.calendar.Service;
import app.parley.calendar.Settings;
import app.parley.shared.CalendarId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.support.Statements;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The next free time of many calendars at once is the first slot that each one's own page would show. */
@ParleyTest
@Import(AvailabilityFixture.class)
class NextFreeTests {

    private static final Instant NOW = TestClock.START;

    @Autowired
    AvailabilityFixture people;

    @Autowired
    BlockedTimes blockedTimes;

    @Autowired
    FreeSlots slots;

    @Autowired
    NextFree nextFree;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(NOW);
    }

    @Test
    void isTheFirstSlotThatEachCalendarShows() {
        for (long seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            List<BookingCalendar> calendars =
                    Stream.generate(() -> calendar(random)).limit(12).toList();

            Map<CalendarId, Instant> found = nextFree.of(calendars);

            assertThat(found).as("seed %s", seed).isEqualTo(firstShown(calendars));
            calendars.forEach(calendar -> bookFirst(calendar, found.get(calendar.id())));
            List<BookingCalendar> booked = calendars.stream()
                    .map(calendar -> people.onSale(calendar).calendar())
                    .toList();
            assertThat(nextFree.of(booked)).as("booked, seed %s", seed).isEqualTo(firstShown(booked));
        }
    }

    @Test
    void takesTwoStatementsForAnyNumber() {
        Random random = new Random(7);
        List<BookingCalendar> calendars =
                Stream.generate(() -> calendar(random)).limit(30).toList();

        assertThat(Statements.during(() -> nextFree.of(calendars))).isLessThanOrEqualTo(2);
        assertThat(Statements.during(() -> nextFree.of(List.of()))).isZero();
    }

    @Test
    void looksThroughTheSixtyTwoDatesFromTodayOn() {
        LocalDate last = LocalDate.parse("2026-11-23").plusDays(61);
        BookingCalendar within = people.calendar(
                people.expert(),
                settings("UTC").override(last.toString(), "09:00-10:00").slot(60, 60));
        BookingCalendar behind = people.calendar(
                people.expert(),
                settings("UTC")
                        .override(last.plusDays(1).toString(), "09:00-10:00")
                        .slot(60, 60));

        assertThat(nextFree.of(List.of(within, behind)))
                .isEqualTo(Map.of(within.id(), Instant.parse(last + "T09:00:00Z")));
    }

    @Test
    void isAnExpertsOwnOnlyWhereNobodyElseIsBooked() {
        PersonId eva = people.expert();
        PersonId max = people.expert();
        people.team(
                settings("UTC").allWeek(),
                new CalendarKind.RoundRobin(Distribution.EQUAL, 30, false, List.of(Member.of(eva), Member.of(max))));
        BookingCalendar late = people.calendar(eva, settings("UTC").weekly("FRI 12:00-13:00"));
        BookingCalendar early = people.calendar(eva, settings("UTC").weekly("WED 12:00-13:00"));

        assertThat(nextFree.ofOwners(people.of(eva))).isEqualTo(Map.of(eva, Instant.parse("2026-11-25T12:00:00Z")));
        assertThat(nextFree.ofOwners(List.of(late))).isEqualTo(Map.of(eva, Instant.parse("2026-11-27T12:00:00Z")));
        assertThat(nextFree.ofOwners(List.of(early, late))).hasSize(1);
        assertThat(nextFree.ofOwners(people.of(max))).isEmpty();
    }

    private Map<CalendarId, Instant> firstShown(List<BookingCalendar> calendars) {
        Map<CalendarId, Instant> first = new HashMap<>();
        for (BookingCalendar calendar : calendars) {
            CalendarOnSale sale = people.onSale(calendar);
            LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
            choices(sale)
                    .flatMap(choice ->
                            slots
                                    .of(sale, choice, new ViewedDates(today, today.plusDays(61), calendar.zone()))
                                    .stream())
                    .map(TimeRange::start)
                    .min(Instant::compareTo)
                    .ifPresent(start -> first.put(calendar.id(), start));
        }
        return first;
    }

    private static Stream<Choice> choices(CalendarOnSale sale) {
        return sale.calendar().settings().kind() instanceof CalendarKind.ServiceMenu
                ? sale.offerings().keySet().stream().map(service -> new Choice(List.of(service), null))
                : Stream.of(Choice.NONE);
    }

    private void bookFirst(BookingCalendar calendar, @Nullable Instant start) {
        if (start == null) {
            return;
        }
        for (Choice choice : choices(people.onSale(calendar)).toList()) {
            try {
                people.book(calendar, choice, start, AvailabilityFixture.person());
                return;
            } catch (SlotTaken longer) {
                assertThat(longer)
                        .as("another service of the menu is free then")
                        .isNotNull();
            }
        }
    }

    private BookingCalendar calendar(Random random) {
        List<PersonId> team = List.of(people.expert(), people.expert());
        List<OfferingId> menu =
                List.of(people.offering(team.getFirst(), 30, 10), people.offering(team.getFirst(), 45, 10));
        team.forEach(person -> keepBusy(random, person));
        CalendarKind kind = randomKind(random, team, menu);
        return kind instanceof CalendarKind.Personal
                ? people.calendar(team.getFirst(), randomSettings(random))
                : people.team(randomSettings(random), kind);
    }

    private static Settings randomSettings(Random random) {
        String[] zones = {"Europe/Berlin", "Asia/Tokyo", "America/New_York", "UTC"};
        String[] hours = {
            "DAILY 00:00-24:00", "TUE 09:00-12:00; SUN 08:00-09:30", "DAILY 22:00-24:00", "SAT 09:00-10:00"
        };
        return settings(zones[random.nextInt(zones.length)])
                .weekly(hours[random.nextInt(hours.length)])
                .slot(random.nextBoolean() ? 30 : 45, 15 * (1 + random.nextInt(3)))
                .buffers(random.nextInt(3) * 5, random.nextInt(3) * 5)
                .notice(random.nextInt(4) == 0 ? 60 * 24 * 20 : 0)
                .window(random.nextInt(4) == 0 ? 2 : null)
                .lookBusy(random.nextInt(2) * 80)
                .perDay(random.nextInt(3) == 0 ? 1 : null);
    }

    private static CalendarKind randomKind(Random random, List<PersonId> team, List<OfferingId> menu) {
        List<Member> members = team.stream().map(Member::of).toList();
        return switch (random.nextInt(3)) {
            case 0 -> new CalendarKind.Personal();
            case 1 -> new CalendarKind.RoundRobin(Distribution.EQUAL, 30, false, members);
            default ->
                new CalendarKind.ServiceMenu(
                        random.nextBoolean(),
                        false,
                        members,
                        List.of(
                                new Service(menu.get(0), 0, 5, Service.Charge.PRICE, team),
                                new Service(menu.get(1), 5, 0, Service.Charge.PRICE, team.subList(1, 2))));
        };
    }

    private void keepBusy(Random random, PersonId person) {
        int days = random.nextInt(3) == 0 ? 70 : 1 + random.nextInt(9);
        List<TimeRange> busy = new ArrayList<>();
        busy.add(TimeRange.of(NOW.minus(Duration.ofDays(1)), Duration.ofDays(days)));
        busy.add(TimeRange.of(NOW.plus(Duration.ofDays(days + 1)), Duration.ofHours(random.nextInt(40) + 1)));
        busy.forEach(range -> blockedTimes.add(person, range, ""));
    }
}
