package app.parley.availability;

import static app.parley.availability.AvailabilityFixture.person;
import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.Member;
import app.parley.calendar.Service;
import app.parley.calendar.Settings;
import app.parley.shared.InvalidInput;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Services picked from a menu: in a block or in a row, by whom, and what of it is listed. */
@ParleyTest
@Import(AvailabilityFixture.class)
class MenuTests {

    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    @Autowired
    AvailabilityFixture people;

    @Autowired
    BlockedTimes blockedTimes;

    @Autowired
    FreeSlots slots;

    @Autowired
    TestClock clock;

    private PersonId ada;
    private PersonId ben;
    private OfferingId half;
    private OfferingId whole;

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
        ada = people.expert();
        ben = people.expert();
        half = people.offering(ada, 30, 40);
        whole = people.offering(ada, 60, 70);
    }

    @Test
    void makesOneMeetingOfServicesInABlock() {
        BookingCalendar menu = menu(true, service(half, 0, 10, ada), service(whole, 5, 0, ada, ben));

        List<Booked> booked = people.book(menu, pick(null, half, whole), at("09:00"), person());

        assertThat(booked).hasSize(1);
        assertThat(booked.getFirst().time()).isEqualTo(new TimeRange(at("09:00"), at("10:30")));
        assertThat(booked.getFirst().services()).containsExactly(half, whole);
        // only one of them does both
        assertThat(booked.getFirst().expert()).isEqualTo(ada);
    }

    @Test
    void makesAMeetingOfEachServiceInARowWithTheirBuffersBetween() {
        BookingCalendar menu = menu(false, service(half, 0, 10, ada), service(whole, 5, 0, ada));

        List<Booked> booked = people.book(menu, pick(null, half, whole), at("09:00"), person());

        assertThat(booked)
                .extracting(Booked::time)
                .containsExactly(new TimeRange(at("09:00"), at("09:30")), new TimeRange(at("09:45"), at("10:45")));
    }

    @Test
    void takesServicesInTheOrderInWhichTheyWerePicked() {
        BookingCalendar menu = menu(false, service(half, 0, 0, ada), service(whole, 0, 0, ada));

        List<Booked> booked = people.book(menu, pick(null, whole, half), at("09:00"), person());

        assertThat(booked)
                .extracting(Booked::time)
                .containsExactly(new TimeRange(at("09:00"), at("10:00")), new TimeRange(at("10:00"), at("10:30")));
    }

    @Test
    void staysWithOnePersonWhereItCan() {
        BookingCalendar menu = menu(false, service(half, 0, 0, ada, ben), service(whole, 0, 0, ada, ben));

        List<Booked> booked = people.book(menu, pick(null, half, whole), at("09:00"), person());

        assertThat(booked.get(1).expert()).isEqualTo(booked.get(0).expert());
        assertThat(booked.get(1).pick().rule()).isEqualTo(PickRule.SAME_BOOKING);
    }

    @Test
    void changesThePersonWhereTheFirstIsNotFree() {
        BookingCalendar menu = menu(false, service(half, 0, 0, ada), service(whole, 0, 0, ada, ben));
        block(ada, "09:30", "10:00");

        List<Booked> booked = people.book(menu, pick(null, half, whole), at("09:00"), person());

        assertThat(booked).extracting(Booked::expert).containsExactly(ada, ben);
    }

    @Test
    void listsWhatHasSomebodyForEveryService() {
        BookingCalendar menu = menu(false, service(half, 0, 0, ada), service(whole, 0, 0, ben));
        block(ada, "10:00", "10:30");
        block(ben, "10:00", "10:30");

        // ada from the start for half an hour, then ben for an hour; until 12:00
        assertThat(listed(menu, pick(null, half, whole))).isEqualTo("08:00 08:30 10:30");
    }

    @Test
    void listsTheChosenPersonsTimesOnly() {
        BookingCalendar menu = menu(true, service(whole, 0, 0, ada, ben));
        block(ada, "08:00", "11:00");

        assertThat(listed(menu, pick(ada, whole))).isEqualTo("11:00");
        assertThat(people.book(menu, pick(ada, whole), at("11:00"), person())
                        .getFirst()
                        .pick()
                        .rule())
                .isEqualTo(PickRule.CHOSEN);
    }

    @Test
    void keepsTheMaximumPerDayForAllServicesTogether() {
        BookingCalendar menu =
                people.team(hours().perDay(3), kind(false, service(half, 0, 0, ada), service(whole, 0, 0, ada)));
        people.book(menu, pick(null, half, whole), at("08:00"), person());

        assertThat(listed(menu, pick(null, half, whole))).isEmpty();
        assertThat(listed(menu, pick(null, half))).isNotEmpty();
    }

    @Test
    void refusesWhatTheMenuDoesNotLeave() {
        BookingCalendar menu = people.team(
                hours(),
                new CalendarKind.ServiceMenu(
                        true, false, members(), List.of(service(half, 0, 0, ada), service(whole, 0, 0, ben))));

        refuses("services", "required", menu, pick(null));
        refuses("services[0]", "unknown", menu, pick(null, people.offering(ada)));
        refuses("services[1]", "taken", menu, pick(null, half, half));
        refuses("expert", "no-choice", menu, pick(ada, half));
        // nobody does both
        assertThat(listed(menu, pick(null, half, whole))).isEmpty();
    }

    private void refuses(String field, String code, BookingCalendar menu, Choice choice) {
        assertThatThrownBy(() -> listed(menu, choice))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.fields()).containsExactly(new InvalidInput.Field(field, code)));
    }

    private BookingCalendar menu(boolean oneBlock, Service... services) {
        return people.team(hours(), kind(oneBlock, services));
    }

    private CalendarKind kind(boolean oneBlock, Service... services) {
        return new CalendarKind.ServiceMenu(oneBlock, true, members(), List.of(services));
    }

    private List<Member> members() {
        return List.of(Member.of(ada), Member.of(ben));
    }

    private static Settings hours() {
        return settings("UTC").weekly("TUE 08:00-12:00").slot(30, 30);
    }

    private static Service service(OfferingId offering, int before, int after, PersonId... staff) {
        return new Service(offering, before, after, Service.Charge.PRICE, List.of(staff));
    }

    private static Choice pick(@Nullable PersonId expert, OfferingId... services) {
        return new Choice(List.of(services), expert);
    }

    private void block(PersonId person, String from, String to) {
        blockedTimes.add(person, new TimeRange(at(from), at(to)), "");
    }

    private String listed(BookingCalendar calendar, Choice choice) {
        return slots.of(people.onSale(calendar), choice, new ViewedDates(TUESDAY, TUESDAY, ZoneOffset.UTC)).stream()
                .map(slot -> slot.start().toString().substring(11, 16))
                .collect(Collectors.joining(" "));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }
}
