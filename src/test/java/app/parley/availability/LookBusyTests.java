package app.parley.availability;

import static app.parley.availability.AvailabilityFixture.person;
import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A share of the free slots is hidden from bookers, and nothing else about them changes. */
@ParleyTest
@Import(AvailabilityFixture.class)
class LookBusyTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final LocalDate LAST = LocalDate.parse("2027-01-30");

    @Autowired
    AvailabilityFixture people;

    @Autowired
    FreeSlots slots;

    @Autowired
    TestClock clock;

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 40, 75})
    void hidesTheShareAsked(int percent) {
        BookingCalendar calendar = calendar(percent);

        double shown = (double) shown(calendar).size() / all(calendar).size();

        assertThat(shown).isBetween(1 - percent / 100.0 - 0.06, 1 - percent / 100.0 + 0.06);
    }

    @Test
    void hidesTheSameOnEveryReloadAndWhateverDatesAndZoneAreAskedFor() {
        BookingCalendar calendar = calendar(50);
        List<TimeRange> whole = shown(calendar);

        assertThat(shown(calendar)).isEqualTo(whole);
        List<TimeRange> byDate = new ArrayList<>();
        FIRST.datesUntil(LAST.plusDays(1)).forEach(date -> byDate.addAll(shown(calendar, date, date, BERLIN)));
        assertThat(byDate).isEqualTo(whole);
        assertThat(shown(calendar, FIRST.plusDays(1), LAST.minusDays(1), ZoneId.of("Pacific/Kiritimati")))
                .isSubsetOf(whole)
                .hasSizeGreaterThan(whole.size() / 2);
    }

    @Test
    void leavesOneSlotOfEveryDate() {
        BookingCalendar calendar = calendar(100);

        assertThat(shown(calendar).stream()
                        .map(slot -> slot.start().atZone(BERLIN).toLocalDate()))
                .containsExactlyElementsOf(FIRST.datesUntil(LAST.plusDays(1)).toList());
    }

    @Test
    void drawsAnewAfterABooking() {
        BookingCalendar calendar = calendar(50);
        List<TimeRange> before = shown(calendar);

        people.book(calendar, before.getFirst().start(), person());

        List<TimeRange> after = shown(calendar);
        assertThat(after).doesNotContain(before.getFirst()).isNotEqualTo(before.subList(1, before.size()));
    }

    @Test
    void letsHiddenSlotsBeBooked() {
        BookingCalendar calendar = calendar(50);
        List<TimeRange> shown = shown(calendar);
        TimeRange hidden = all(calendar).stream()
                .filter(slot -> !shown.contains(slot))
                .findFirst()
                .orElseThrow();

        assertThat(people.book(calendar, hidden.start(), person())).isNotNull();
    }

    @Test
    void hidesNothingFromTheOwner() {
        assertThat(all(calendar(90))).hasSize(61 * 8);
    }

    private BookingCalendar calendar(int percent) {
        return people.calendar(
                people.expert(),
                settings("Europe/Berlin").weekly("DAILY 09:00-17:00").lookBusy(percent));
    }

    private List<TimeRange> shown(BookingCalendar calendar) {
        return shown(calendar, FIRST, LAST, BERLIN);
    }

    private List<TimeRange> shown(BookingCalendar calendar, LocalDate from, LocalDate to, ZoneId zone) {
        return slots.of(people.onSale(calendar), Choice.NONE, new ViewedDates(from, to, zone));
    }

    private List<TimeRange> all(BookingCalendar calendar) {
        return slots.all(people.onSale(calendar), Choice.NONE, new ViewedDates(FIRST, LAST, BERLIN));
    }
}
