package app.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.availability.Choice;
import app.parley.availability.PickRule;
import app.parley.calendar.Answer;
import app.parley.calendar.Approval;
import app.parley.calendar.CalendarKind;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.calendar.Distribution;
import app.parley.calendar.Member;
import app.parley.calendar.Permissions;
import app.parley.calendar.Question;
import app.parley.calendar.Service;
import app.parley.calendar.Teams;
import app.parley.credit.Balance;
import app.parley.credit.InsufficientCredits;
import app.parley.expert.Location;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.support.Digest;
import app.parley.support.InvariantsAssert;
import app.parley.support.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bookings of teams, menus and forms become meetings with credits, and keep what was said when they were booked. */
@ParleyTest
class CalendarBookingTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Calendars calendars;

    @Autowired
    Teams teams;

    @Autowired
    Meetings meetings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Invariants invariants;

    private MeetingFixture people;
    private Seller eva;
    private Seller ben;
    private PersonId user;

    @BeforeEach
    void people() {
        people = new MeetingFixture(context);
        people.clock.set(TestClock.START);
        eva = people.seller(Approval.AUTOMATIC, 100);
        ben = people.seller(Approval.AUTOMATIC, 30);
        user = people.user(1_000);
    }

    @AfterEach
    void everythingAddsUp() {
        InvariantsAssert.assertHold(invariants);
    }

    @Test
    void keepsTheAnswersOfTheBooker() {
        change(eva, settings -> with(settings, settings.kind(), Permissions.ALL, goal(), null));

        MeetingFacts booked =
                meetings.book(user, booking(eva.slug(), Choice.NONE, Map.of("goal", "A calm night <b>& more</b>")));

        assertThat(details(booked).answers())
                .containsExactly(new Answer("What is your goal?", "A calm night <b>& more</b>"));
    }

    @Test
    void refusesABookingThatLeavesAQuestionOpenAndChangesNothing() {
        change(eva, settings -> with(settings, settings.kind(), Permissions.ALL, goal(), null));
        String before = Digest.of(jdbc);

        assertThatThrownBy(() -> meetings.book(user, booking(eva.slug(), Choice.NONE, Map.of())))
                .isInstanceOf(InvalidInput.class);

        assertThat(Digest.of(jdbc)).isEqualTo(before);
    }

    @Test
    void paysWhoeverOfTheTeamIsPicked() {
        String team = team(false);

        MeetingFacts first = meetings.book(user, booking(team, Choice.NONE, Map.of()));
        MeetingFacts second = meetings.book(user, booking(team, Choice.NONE, Map.of()));

        assertThat(List.of(first.expert(), second.expert())).containsExactlyInAnyOrder(eva.id(), ben.id());
        assertThat(first.price()).isEqualTo(Credits.of(100));
        assertThat(details(second).pick().rule()).isEqualTo(PickRule.LONGEST_WITHOUT);
        assertThat(details(second).pick().expert()).isEqualTo(second.expert());
    }

    @Test
    void handsAMovedMeetingOverToWhoIsFreeAtItsNewTime() {
        String team = team(true);
        MeetingFacts booked = meetings.book(user, booking(team, Choice.NONE, Map.of()));
        Seller before = booked.expert().equals(eva.id()) ? eva : ben;
        Seller other = before == eva ? ben : eva;
        Instant next = people.freshStart();
        meetings.book(people.user(100), Booking.of(before.slug(), next, "In the way"));
        String oldToken = people.token(before.id(), booked.id());

        meetings.proposeNewTime(user, booked.id(), next, null);
        MeetingFacts moved = meetings.acceptNewTime(before.id(), booked.id(), null);

        assertThat(moved.expert()).isEqualTo(other.id());
        assertThat(details(moved).pick().rule()).isEqualTo(PickRule.MOVED);
        assertThat(people.timeline(moved)).contains(TimelineEventType.EXPERT_REASSIGNED);
        assertThat(people.token(other.id(), booked.id())).isNotEqualTo(oldToken);
        assertThatThrownBy(() -> people.gate.enter(oldToken)).isInstanceOf(LinkRevoked.class);
        assertThatThrownBy(() -> meetings.get(before.id(), booked.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheUserFromCancellingAndMovingWhereTheCalendarSaysSo() {
        change(eva, settings -> with(settings, settings.kind(), new Permissions(false, false), List.of(), null));
        MeetingFacts booked = meetings.book(user, booking(eva.slug(), Choice.NONE, Map.of()));
        change(eva, settings -> with(settings, settings.kind(), Permissions.ALL, List.of(), null));

        assertThatThrownBy(() -> meetings.cancel(user, booked.id(), "Ill", null, null))
                .isInstanceOf(CancellationNotAllowed.class);
        assertThatThrownBy(() -> meetings.proposeNewTime(user, booked.id(), people.freshStart(), null))
                .isInstanceOf(ReschedulingNotAllowed.class);
        assertThat(meetings.cancel(eva.id(), booked.id(), "Ill", null, null).status())
                .isEqualTo(MeetingStatus.CANCELLED);
    }

    @Test
    void takesPlaceWhereTheCalendarSays() {
        Location phone = new Location(Location.Kind.PHONE, "I call you");
        change(eva, settings -> with(settings, settings.kind(), Permissions.ALL, List.of(), phone));

        assertThat(meetings.book(user, booking(eva.slug(), Choice.NONE, Map.of()))
                        .location())
                .isEqualTo(phone);
    }

    @Test
    void blocksThePriceOfEachServiceOfARow() {
        String menu = menu(false);
        OfferingId second = people.offering(eva.id(), 45, 70);
        addService(second);

        MeetingFacts first = meetings.book(user, booking(menu, pick(eva.offering(), second), Map.of()));

        BookingDetails details = details(first);
        assertThat(details.services()).extracting(BookedService::price).containsExactly(Credits.of(100));
        assertThat(details.together()).hasSize(1);
        MeetingFacts next = meetings.get(details.together().getFirst());
        assertThat(next.price()).isEqualTo(Credits.of(70));
        assertThat(next.time().start()).isEqualTo(first.time().end());
        assertThat(details(next).together()).containsExactly(first.id());
        assertThat(people.balance(user)).isEqualTo(new Balance(Credits.of(830), Credits.of(170)));
    }

    @Test
    void blocksThePriceOfAllServicesOfABlock() {
        String menu = menu(true);
        OfferingId second = people.offering(eva.id(), 45, 70);
        addService(second);

        MeetingFacts booked = meetings.book(user, booking(menu, pick(second, eva.offering()), Map.of()));

        assertThat(booked.price()).isEqualTo(Credits.of(170));
        assertThat(booked.time().length().toMinutes()).isEqualTo(75);
        assertThat(details(booked).services())
                .extracting(BookedService::offering)
                .containsExactly(second, eva.offering());
        assertThat(details(booked).together()).isEmpty();
    }

    @Test
    void booksAllServicesOfARowOrNone() {
        String menu = menu(false);
        OfferingId dear = people.offering(eva.id(), 45, 950);
        addService(dear);
        String before = Digest.of(jdbc);

        assertThatThrownBy(() -> meetings.book(user, booking(menu, pick(eva.offering(), dear), Map.of())))
                .isInstanceOf(InsufficientCredits.class);

        assertThat(Digest.of(jdbc)).isEqualTo(before);
    }

    private BookingDetails details(MeetingFacts meeting) {
        return meetings.bookings(List.of(meeting.id())).getOrDefault(meeting.id(), BookingDetails.NONE);
    }

    private Booking booking(String calendar, Choice choice, Map<String, @Nullable String> answers) {
        return new Booking(calendar, people.freshStart(), "A booking", choice, answers);
    }

    private static Choice pick(OfferingId... services) {
        return new Choice(List.of(services), null);
    }

    private String team(boolean reassigns) {
        change(
                eva,
                settings -> with(
                        settings,
                        new CalendarKind.RoundRobin(
                                Distribution.AVAILABILITY,
                                30,
                                reassigns,
                                List.of(Member.of(eva.id()), Member.of(ben.id()))),
                        Permissions.ALL,
                        List.of(),
                        null));
        teams.accept(ben.id(), calendars.bySlug(eva.slug()).id(), null);
        return eva.slug();
    }

    private String menu(boolean oneBlock) {
        change(
                eva,
                settings -> with(
                        settings,
                        new CalendarKind.ServiceMenu(
                                oneBlock, false, List.of(Member.of(eva.id())), List.of(service(eva.offering()))),
                        Permissions.ALL,
                        List.of(),
                        null));
        return eva.slug();
    }

    private void addService(OfferingId offering) {
        change(eva, settings -> {
            CalendarKind.ServiceMenu menu = (CalendarKind.ServiceMenu) settings.kind();
            return with(
                    settings,
                    new CalendarKind.ServiceMenu(
                            menu.oneBlock(),
                            false,
                            menu.members(),
                            List.of(menu.services().getFirst(), service(offering))),
                    Permissions.ALL,
                    List.of(),
                    null);
        });
    }

    private Service service(OfferingId offering) {
        return new Service(offering, 0, 0, Service.Charge.PRICE, List.of(eva.id()));
    }

    private static List<Question> goal() {
        return List.of(new Question("goal", "What is your goal?", Question.Kind.TEXT, true, List.of()));
    }

    private void change(Seller seller, UnaryOperator<CalendarSettings> how) {
        var calendar = calendars.bySlug(seller.slug());
        calendars.change(seller.id(), calendar.id(), how.apply(calendar.settings()), null);
    }

    private static CalendarSettings with(
            CalendarSettings settings,
            CalendarKind kind,
            Permissions permissions,
            List<Question> questions,
            @Nullable Location location) {
        return new CalendarSettings(
                settings.slug(),
                settings.name(),
                settings.description(),
                settings.agenda(),
                kind instanceof CalendarKind.ServiceMenu ? null : settings.offering(),
                settings.hours(),
                settings.slots(),
                settings.approval(),
                permissions,
                questions,
                location,
                kind);
    }
}
