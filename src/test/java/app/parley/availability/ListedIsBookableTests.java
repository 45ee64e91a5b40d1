package app.parley.availability;

import static app.parley.availability.AvailabilityFixture.person;
import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.Distribution;
import app.parley.calendar.Member;
import app.parley.calendar.Service;
import app.parley.calendar.Settings;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Random calendars of every kind, random busy times, a day on which the clock changes: what is listed can be booked, what
 * is not listed cannot, before and after every booking.
 */
@ParleyTest
@Import(AvailabilityFixture.class)
class ListedIsBookableTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate CHANGE = LocalDate.parse("2027-03-28");
    private static final Duration STEP = Duration.ofMinutes(15);

    @Autowired
    AvailabilityFixture people;

    @Autowired
    BlockedTimes blockedTimes;

    @Autowired
    FreeSlots slots;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
    }

    static LongStream seeds() {
        return LongStream.range(0, 24);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void booksExactlyWhatItLists(long seed) {
        Random random = new Random(seed);
        List<PersonId> team = List.of(people.expert(), people.expert());
        List<OfferingId> menu =
                List.of(people.offering(team.getFirst(), 30, 10), people.offering(team.getFirst(), 45, 10));
        BookingCalendar calendar = people.team(randomSettings(random), randomKind(random, team, menu));
        Choice choice = calendar.settings().kind() instanceof CalendarKind.ServiceMenu
                ? new Choice(random.nextBoolean() ? menu : menu.subList(1, 2), null)
                : Choice.NONE;
        team.forEach(person -> keepBusy(random, person));

        for (int round = 0; round < 3; round++) {
            Set<Instant> listed = listed(calendar, choice);
            List<Instant> wrong = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Instant start = CHANGE.minusDays(1)
                        .atStartOfDay(ZONE)
                        .toInstant()
                        .plus(STEP.multipliedBy(random.nextInt(4 * 48)));
                if (refused(calendar, choice, start) == listed.contains(start)) {
                    wrong.add(start);
                }
                listed = listed(calendar, choice);
            }
            assertThat(wrong)
                    .as("booked though not listed, or listed and refused")
                    .isEmpty();
            listed.stream()
                    .findAny()
                    .ifPresent(start -> assertThat(refused(calendar, choice, start))
                            .as("listed and refused: %s", start)
                            .isFalse());
        }
    }

    private Set<Instant> listed(BookingCalendar calendar, Choice choice) {
        ViewedDates dates = new ViewedDates(CHANGE.minusDays(1), CHANGE.plusDays(1), ZONE);
        return slots.of(people.onSale(calendar), choice, dates).stream()
                .map(TimeRange::start)
                .collect(Collectors.toSet());
    }

    private boolean refused(BookingCalendar calendar, Choice choice, Instant start) {
        try {
            people.book(calendar, choice, start, person());
            return false;
        } catch (SlotTaken refusal) {
            return true;
        }
    }

    private static Settings randomSettings(Random random) {
        return settings("Europe/Berlin")
                .weekly(random.nextBoolean() ? "DAILY 00:00-05:00 09:00-17:30" : "DAILY 00:00-24:00")
                .slot(random.nextBoolean() ? 30 : 45, 15 * (1 + random.nextInt(3)))
                .buffers(random.nextInt(3) * 5, random.nextInt(3) * 5)
                .perDay(random.nextInt(3) == 0 ? 4 : null);
    }

    private static CalendarKind randomKind(Random random, List<PersonId> team, List<OfferingId> menu) {
        List<Member> members = team.stream().map(Member::of).toList();
        return switch (random.nextInt(3)) {
            case 0 -> new CalendarKind.RoundRobin(Distribution.EQUAL, 30, false, members);
            case 1 -> new CalendarKind.RoundRobin(Distribution.AVAILABILITY, 30, false, members);
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
        Instant from = CHANGE.minusDays(1).atStartOfDay(ZONE).toInstant();
        for (int i = 0; i < 10; i++) {
            Instant start = from.plusSeconds(random.nextInt(3 * 24 * 3600));
            blockedTimes.add(person, TimeRange.of(start, Duration.ofSeconds(1 + random.nextInt(2 * 3600))), "");
        }
    }
}
