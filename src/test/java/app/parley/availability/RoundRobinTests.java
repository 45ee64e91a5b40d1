package app.parley.availability;

import static app.parley.availability.AvailabilityFixture.person;
import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.Calendars;
import app.parley.calendar.Distribution;
import app.parley.calendar.Member;
import app.parley.calendar.Rank;
import app.parley.calendar.Teams;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.shared.TimeRange;
import app.parley.support.Statements;
import app.parley.support.TestClock;
import app.parley.support.Together;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who of a team gets a booking, by both distributions, one after another and all at once. */
@ParleyTest
@Import(AvailabilityFixture.class)
class RoundRobinTests {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    AvailabilityFixture people;

    @Autowired
    Calendars calendars;

    @Autowired
    Teams teams;

    @Autowired
    BlockedTimes blockedTimes;

    @Autowired
    Diary diary;

    @Autowired
    FreeSlots slots;

    @Autowired
    TestClock clock;

    private PersonId ada;
    private PersonId ben;
    private PersonId eva;

    @BeforeEach
    void monday() {
        clock.set(TestClock.START);
        List<PersonId> byId = new ArrayList<>(List.of(people.expert(), people.expert(), people.expert()));
        byId.sort(null);
        ada = byId.get(0);
        ben = byId.get(1);
        eva = byId.get(2);
    }

    @Test
    void offersTheUnionOfTheMembersSlots() {
        BookingCalendar team = team(Distribution.AVAILABILITY, Member.of(ada), Member.of(ben));
        block(ada, hour(0), hour(3));
        block(ben, hour(2), hour(5));

        assertThat(slots.of(people.onSale(team), Choice.NONE, today()))
                .extracting(slot -> slot.start())
                .contains(hour(0), hour(1), hour(3), hour(4))
                .doesNotContain(hour(2));
    }

    @Test
    void givesABookingToTheOnlyOneWhoIsFree() {
        BookingCalendar team = team(Distribution.AVAILABILITY, Member.of(ada), Member.of(ben));
        block(ada, hour(0), hour(1));

        Booked booked = book(team, 0);

        assertThat(booked.expert()).isEqualTo(ben);
        assertThat(pick(booked).rule()).isEqualTo(PickRule.ONLY_ONE_FREE);
    }

    @Test
    void putsPriorityBeforeEverythingElse() {
        BookingCalendar team = team(
                Distribution.AVAILABILITY,
                new Member(ada, Rank.LOW, Rank.HIGH),
                new Member(ben, Rank.MEDIUM, Rank.MEDIUM),
                new Member(eva, Rank.HIGH, Rank.LOW));

        for (int i = 0; i < 5; i++) {
            Booked booked = book(team, i);
            assertThat(booked.expert()).isEqualTo(eva);
            assertThat(pick(booked).rule()).isEqualTo(PickRule.HIGHEST_PRIORITY);
        }
    }

    @Test
    void takesTurnsAmongEquals() {
        BookingCalendar team = team(Distribution.AVAILABILITY, Member.of(eva), Member.of(ben), Member.of(ada));

        List<PersonId> order = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            order.add(book(team, i).expert());
        }

        assertThat(order).containsExactly(ada, ben, eva, ada, ben, eva);
    }

    @Test
    void explainsTurnsByWhoWasWithoutABookingForLongest() {
        BookingCalendar team = team(Distribution.AVAILABILITY, Member.of(ada), Member.of(ben));

        assertThat(pick(book(team, 0)).rule()).isEqualTo(PickRule.FIRST_OF_EQUALS);
        Pick second = pick(book(team, 1));
        assertThat(second.rule()).isEqualTo(PickRule.LONGEST_WITHOUT);
        assertThat(second.among()).extracting(Pick.Standing::person).containsExactly(ben, ada);
        assertThat(second.among().getLast().bookings()).isEqualTo(1);
    }

    @Test
    void spreadsAThousandBookingsByWeight() {
        BookingCalendar team = team(
                Distribution.EQUAL,
                new Member(ada, Rank.MEDIUM, Rank.HIGH),
                new Member(ben, Rank.MEDIUM, Rank.MEDIUM),
                new Member(eva, Rank.MEDIUM, Rank.LOW));
        Map<PersonId, Integer> given = new HashMap<>();

        for (int i = 0; i < 1_000; i++) {
            given.merge(book(team, i).expert(), 1, Integer::sum);
        }

        // 2 : 1 : 0.5
        assertThat(given.get(ada)).isBetween(570, 573);
        assertThat(given.get(ben)).isBetween(284, 287);
        assertThat(given.get(eva)).isBetween(141, 144);
    }

    @Test
    void spreadsAThousandBookingsEvenlyByTurns() {
        BookingCalendar team = team(Distribution.AVAILABILITY, Member.of(ada), Member.of(ben), Member.of(eva));
        Map<PersonId, Integer> given = new HashMap<>();

        for (int i = 0; i < 1_000; i++) {
            given.merge(book(team, i).expert(), 1, Integer::sum);
        }

        assertThat(given.values()).allMatch(count -> count == 333 || count == 334);
    }

    @Test
    void forgetsBookingsOlderThanTheLookBackAndCancelledOnes() {
        BookingCalendar team = team(Distribution.EQUAL, Member.of(ada), Member.of(ben));
        book(team, 0);
        MeetingId cancelled = book(team, 1).meeting();
        people.release(cancelled);

        // ada has one, ben none: his was cancelled
        assertThat(book(team, 2).expert()).isEqualTo(ben);
        clock.advance(Duration.ofDays(31));
        // all are forgotten; ada has been without for longer
        Booked later = book(team, 24 * 31);
        assertThat(later.expert()).isEqualTo(ada);
        assertThat(pick(later).rule()).isEqualTo(PickRule.LONGEST_WITHOUT);
    }

    @Test
    void booksOnlyWhoHasAgreed() {
        BookingCalendar asked = calendars.create(
                ada,
                settings("UTC")
                        .allWeek()
                        .offering(people.offering(ada))
                        .kind(roundRobin(Distribution.AVAILABILITY, false, Member.of(ada), Member.of(ben)))
                        .build());
        assertThat(asked.experts()).containsExactly(ada);

        teams.accept(ben, asked.id(), null);

        assertThat(calendars.get(asked.id()).experts()).containsExactlyInAnyOrder(ada, ben);
        teams.leave(ben, asked.id());
        assertThat(calendars.get(asked.id()).experts()).containsExactly(ada);
    }

    @Test
    void neverGivesABookingToWhoMadeIt() {
        BookingCalendar team = team(Distribution.AVAILABILITY, Member.of(ada), Member.of(ben));

        for (int i = 0; i < 3; i++) {
            assertThat(people.book(team, Choice.NONE, hour(i), ada).getFirst().expert())
                    .isEqualTo(ben);
        }
    }

    @Test
    void keepsTheExpertWhoIsMoved() {
        BookingCalendar team = team(Distribution.AVAILABILITY, Member.of(ada), Member.of(ben));
        Booked booked = book(team, 0);
        block(booked.expert(), hour(5), hour(6));
        Moving moving = new Moving(booked.meeting(), booked.expert(), null, HOUR);

        assertThat(slots.toMove(team, moving, today()))
                .extracting(slot -> slot.start())
                .contains(hour(0), hour(4))
                .doesNotContain(hour(5));
    }

    @Test
    void assignsAMovedBookingAnewWhereTheCalendarSaysSo() {
        BookingCalendar team = people.team(
                settings("UTC").allWeek(), roundRobin(Distribution.AVAILABILITY, true, Member.of(ada), Member.of(ben)));
        PersonId user = person();
        Booked booked = people.book(team, Choice.NONE, hour(0), user).getFirst();
        assertThat(booked.expert()).isEqualTo(ada);
        block(ada, hour(5), hour(6));
        Moving moving = new Moving(booked.meeting(), ada, null, HOUR);

        assertThat(slots.toMove(team, moving, today()))
                .extracting(slot -> slot.start())
                .contains(hour(5));
        people.holdNewSlot(moving, team, hour(5), user);

        assertThat(diary.expertAtNewTime(booked.meeting())).contains(ben);
    }

    @RepeatedTest(3)
    void sellsASlotOnceForEachOfThreeFreeExpertsToFiftyBuyers() throws Exception {
        BookingCalendar team = team(Distribution.EQUAL, Member.of(ada), Member.of(ben), Member.of(eva));
        List<Callable<Object>> buyers =
                Collections.nCopies(50, () -> outcome(() -> book(team, 0).expert()));

        List<Object> outcomes = Together.run(buyers);

        assertThat(outcomes).containsOnlyOnce(ada, ben, eva).containsOnly(ada, ben, eva, "slot-taken");
    }

    @Test
    void keepsTurnsFairWhenEverybodyBooksAtOnce() throws Exception {
        BookingCalendar team = team(Distribution.EQUAL, Member.of(ada), Member.of(ben), Member.of(eva));
        List<Callable<PersonId>> buyers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            int slot = i;
            buyers.add(() -> book(team, slot).expert());
        }

        Map<PersonId, Integer> given = new HashMap<>();
        Together.run(buyers).forEach(expert -> given.merge(expert, 1, Integer::sum));

        assertThat(given).isEqualTo(Map.of(ada, 20, ben, 20, eva, 20));
    }

    @Test
    void listsWithThreeStatementsHoweverManyMembersAndMeetings() {
        BookingCalendar small = team(Distribution.EQUAL, Member.of(ada), Member.of(ben));
        List<Member> many = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            many.add(Member.of(people.expert()));
        }
        BookingCalendar large = team(Distribution.EQUAL, many.toArray(Member[]::new));
        for (int i = 0; i < 10; i++) {
            book(large, i);
        }

        assertThat(statementsToList(small)).isLessThanOrEqualTo(3).isEqualTo(statementsToList(large));
    }

    private long statementsToList(BookingCalendar calendar) {
        return Statements.during(() -> slots.of(people.onSale(calendar), Choice.NONE, today()));
    }

    private static Object outcome(Callable<PersonId> buyer) throws Exception {
        try {
            return buyer.call();
        } catch (RuleViolation refusal) {
            return refusal.code();
        }
    }

    private BookingCalendar team(Distribution distribution, Member... members) {
        return people.team(settings("UTC").allWeek(), roundRobin(distribution, false, members));
    }

    private static CalendarKind roundRobin(Distribution distribution, boolean reassigns, Member... members) {
        return new CalendarKind.RoundRobin(distribution, 30, reassigns, List.of(members));
    }

    /** By a user of their own, at this hour of the next day; time passes with every booking. */
    private Booked book(BookingCalendar calendar, int hour) {
        clock.advance(Duration.ofMillis(1));
        return people.book(calendar, Choice.NONE, hour(hour), person()).getFirst();
    }

    private static Pick pick(Booked booked) {
        assertThat(booked.pick()).isNotNull();
        return booked.pick();
    }

    private void block(PersonId person, Instant from, Instant to) {
        blockedTimes.add(person, new TimeRange(from, to), "");
    }

    private static ViewedDates today() {
        return new ViewedDates(LocalDate.parse("2026-11-24"), LocalDate.parse("2026-11-24"), ZoneOffset.UTC);
    }

    private static Instant hour(int hour) {
        return Instant.parse("2026-11-24T00:00:00Z").plus(Duration.ofHours(hour));
    }
}
