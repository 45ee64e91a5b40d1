package app.parley.availability;

import static app.parley.availability.AvailabilityFixture.person;
import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.platform.Invariants;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Real threads that want the same time: one gets it, the others are told so, and nobody waits in a circle. */
@ParleyTest
@Import(AvailabilityFixture.class)
class BookingRaceTests {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    @Autowired
    AvailabilityFixture people;

    @Autowired
    BlockedTimes blockedTimes;

    @Autowired
    FreeSlots slots;

    @Autowired
    Invariants invariants;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
    }

    @AfterEach
    void keepsTheDiary() {
        assertThat(invariants.violations("diary")).isEmpty();
    }

    @RepeatedTest(3)
    void sellsOneSlotToOneOfFiftyBuyers() throws Exception {
        BookingCalendar calendar =
                people.calendar(people.expert(), settings("UTC").weekly("TUE 09:00-13:00"));

        Map<String, Long> outcomes = race(Collections.nCopies(50, () -> people.book(calendar, at("10:00"), person())));

        assertThat(outcomes).isEqualTo(Map.of("done", 1L, "slot-taken", 49L));
    }

    @RepeatedTest(3)
    void neverSellsTwoSlotsThatMeetInTheirBuffers() throws Exception {
        BookingCalendar calendar = people.calendar(
                people.expert(),
                settings("UTC").weekly("TUE 09:00-13:00").slot(30, 15).buffers(10, 10));
        List<Callable<?>> buyers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            buyers.add(() -> people.book(calendar, at("10:00"), person()));
            buyers.add(() -> people.book(calendar, at("10:45"), person()));
        }

        assertThat(race(buyers)).isEqualTo(Map.of("done", 1L, "slot-taken", 23L));
    }

    @RepeatedTest(3)
    void keepsOneUserOutOfTwoBookingsAtOnce() throws Exception {
        PersonId user = person();
        List<Callable<?>> bookings = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            BookingCalendar calendar =
                    people.calendar(people.expert(), settings("UTC").weekly("TUE 09:00-13:00"));
            bookings.add(() -> people.book(calendar, at("10:00"), user));
        }

        assertThat(race(bookings)).isEqualTo(Map.of("done", 1L, "double-booking", 5L));
    }

    @Test
    void letsTwoExpertsBookEachOtherWithoutDeadlock() throws Exception {
        PersonId one = people.expert();
        PersonId other = people.expert();
        BookingCalendar ofOne =
                people.calendar(one, settings("UTC").weekly("DAILY 00:00-24:00").slot(30, 30));
        BookingCalendar ofOther = people.calendar(
                other, settings("UTC").weekly("DAILY 00:00-24:00").slot(30, 30));
        List<Callable<?>> bookings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Instant start = at("00:00").plusSeconds(i * 3600L);
            bookings.add(() -> people.book(ofOne, start, other));
            bookings.add(() -> people.book(ofOther, start.plusSeconds(1800), one));
        }

        assertThat(race(bookings)).isEqualTo(Map.of("done", 40L));
    }

    @Test
    void keepsTheMaximumPerDay() throws Exception {
        BookingCalendar calendar = people.calendar(
                people.expert(), settings("UTC").weekly("TUE 00:00-24:00").perDay(3));
        List<Callable<?>> bookings = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            Instant start = at("00:00").plusSeconds(hour * 3600L);
            bookings.add(() -> people.book(calendar, start, person()));
        }

        assertThat(race(bookings)).isEqualTo(Map.of("done", 3L, "slot-taken", 21L));
        assertThat(slots.of(people.onSale(calendar), Choice.NONE, new ViewedDates(TUESDAY, TUESDAY, ZoneOffset.UTC)))
                .isEmpty();
    }

    @RepeatedTest(5)
    void listsNoSlotThatABlockedTimeCoversAfterwards() throws Exception {
        PersonId expert = people.expert();
        BookingCalendar calendar = people.calendar(expert, settings("UTC").weekly("TUE 10:00-11:00"));

        Map<String, Long> outcomes = race(List.of(
                () -> people.book(calendar, at("10:00"), person()),
                () -> blockedTimes.add(expert, new TimeRange(at("10:30"), at("10:31")), "")));

        assertThat(outcomes).isIn(Map.of("done", 2L), Map.of("done", 1L, "slot-taken", 1L));
        assertThat(slots.of(people.onSale(calendar), Choice.NONE, new ViewedDates(TUESDAY, TUESDAY, ZoneOffset.UTC)))
                .isEmpty();
    }

    private static Map<String, Long> race(List<? extends Callable<?>> runners) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(runners.size())) {
            List<Future<String>> outcomes = new ArrayList<>();
            for (Callable<?> runner : runners) {
                outcomes.add(threads.submit(() -> {
                    start.await();
                    return outcome(runner);
                }));
            }
            start.countDown();
            List<String> all = new ArrayList<>();
            for (Future<String> outcome : outcomes) {
                all.add(outcome.get());
            }
            return all.stream().collect(Collectors.groupingBy(each -> each, Collectors.counting()));
        }
    }

    private static String outcome(Callable<?> runner) throws Exception {
        try {
            runner.call();
            return "done";
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }
}
