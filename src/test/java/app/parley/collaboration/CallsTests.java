package app.parley.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.calendar.Approval;
import app.parley.meeting.Gate;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.Meetings;
import app.parley.meeting.Participant;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.Participants;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEventType;
import app.parley.organisation.CallingTerms;
import app.parley.organisation.OrganisationFixture;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationRole;
import app.parley.organisation.Team;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Colleagues are called while the meeting runs; one Yes of a team is enough, and there are seven seats. */
@ParleyTest
class CallsTests {

    private static final CallingTerms MASKED = new CallingTerms(true, true, false, true);

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    CallAnswers answers;

    @Autowired
    Specialists specialists;

    @Autowired
    Online online;

    @Autowired
    Gate gate;

    @Autowired
    Meetings meetings;

    @Autowired
    Participants participants;

    @Autowired
    RoomLooks rooms;

    private MeetingFixture fixture;
    private OrganisationFixture organisations;
    private OrganisationId organisation;
    private PersonId host;
    private PersonId user;
    private MeetingFacts meeting;
    private List<PersonId> colleagues;

    @BeforeEach
    void aRunningMeeting() {
        fixture = new MeetingFixture(context);
        organisations = new OrganisationFixture(context);
        fixture.clock.set(TestClock.START);
        user = fixture.user(1_000);
        MeetingFixture.Seller seller = fixture.seller(Approval.AUTOMATIC, 100);
        host = seller.id();
        organisation = organisations.founded(host);
        colleagues = IntStream.range(0, 8).mapToObj(i -> colleague()).toList();
        meeting = fixture.booked(user, seller);
        fixture.clock.set(meeting.time().start());
    }

    @Test
    void letsTheFirstOfATeamJoinAndNobodyElse() throws Exception {
        Team team = team(MASKED);
        enter();
        call(team);

        List<PersonId> asked =
                colleagues.stream().filter(it -> !answers.to(it).isEmpty()).toList();
        assertThat(asked).hasSize(8);
        assertThat(together(asked).stream().filter(it -> it == null)).hasSize(1);
        assertThat(joined()).hasSize(1);
        assertThat(colleagues).allSatisfy(it -> assertThat(answers.to(it)).isEmpty());
    }

    @Test
    void hasSevenSeatsHoweverManySayYesTogether() throws Exception {
        team(MASKED);
        enter();
        calls.call(host, meeting.id(), new NewCalls(colleagues, null, ""));

        assertThat(together(colleagues).stream().filter(it -> it == null)).hasSize(7);
        assertThat(joined()).hasSize(7);
        PersonId eighth = colleagues.stream()
                .filter(it -> !answers.to(it).isEmpty())
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(NoSeatLeft.class).isThrownBy(() -> accept(eighth));

        calls.remove(host, meeting.id(), joinedCalls().getFirst().id());
        accept(eighth);
        assertThat(joined()).hasSize(7);
    }

    @Test
    void callsOnlyWhileTheRoomIsOpenAndTheHostHasEntered() {
        team(MASKED);
        assertThatExceptionOfType(NotRunning.class).isThrownBy(() -> call(colleagues.getFirst()));

        enter();
        call(colleagues.getFirst());
        CallId asked = answers.to(colleagues.getFirst()).getFirst().id();
        fixture.clock.set(meeting.linkClosesAt().plusSeconds(1));

        assertThat(answers.to(colleagues.getFirst())).isEmpty();
        assertThatExceptionOfType(NotRunning.class).isThrownBy(() -> answers.accept(colleagues.getFirst(), asked));
        assertThatExceptionOfType(NotRunning.class).isThrownBy(() -> call(colleagues.get(1)));
    }

    @Test
    void callsSpecialistsOnlyWhileTheRoomIsOpenAndTheHostHasEntered() {
        team(MASKED);
        assertThatExceptionOfType(NotRunning.class).isThrownBy(this::callSpecialist);

        enter();
        callSpecialist();
        fixture.clock.set(meeting.linkClosesAt().plusSeconds(1));
        assertThatExceptionOfType(NotRunning.class).isThrownBy(this::callSpecialist);
    }

    @Test
    void callsEndWhenTheMeetingIsCancelled() {
        team(MASKED);
        fixture.clock.set(meeting.linkOpensAt());
        enter();
        call(colleagues.getFirst());
        CallId asked = answers.to(colleagues.getFirst()).getFirst().id();

        meetings.cancel(host, meeting.id(), "Ill", null, null);

        assertThat(answers.to(colleagues.getFirst())).isEmpty();
        assertThatExceptionOfType(NotRunning.class).isThrownBy(() -> answers.accept(colleagues.getFirst(), asked));
        assertThatExceptionOfType(NotRunning.class).isThrownBy(() -> call(colleagues.get(1)));
    }

    @Test
    void aMovedMeetingRunsOnceTheHostHasEnteredItAtItsNewTime() {
        team(MASKED);
        fixture.clock.set(meeting.linkOpensAt());
        enter();
        meetings.proposeNewTime(user, meeting.id(), meeting.time().start().plus(Duration.ofHours(1)), null);
        MeetingFacts moved = meetings.acceptNewTime(host, meeting.id(), null);
        assertThatExceptionOfType(NotRunning.class).isThrownBy(() -> call(colleagues.getFirst()));

        fixture.clock.set(moved.linkOpensAt());
        assertThatExceptionOfType(NotRunning.class).isThrownBy(() -> call(colleagues.getFirst()));
        enter();
        call(colleagues.getFirst());
        assertThat(answers.to(colleagues.getFirst())).hasSize(1);
    }

    @Test
    void callsNobodyUnlessATeamLetsTheHost() {
        enter();
        assertThatExceptionOfType(CollaboratorsOff.class).isThrownBy(() -> call(colleagues.getFirst()));
        team(new CallingTerms(true, false, false, false));
        assertThatExceptionOfType(CollaboratorsOff.class)
                .isThrownBy(() -> specialists.call(host, meeting.id(), "s@example.test", "Sophie", ""));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> calls.call(user, meeting.id(), new NewCalls(colleagues, null, "")));
    }

    @Test
    void asksOfATeamThoseWhoAreOnline() {
        Team team = organisations.team(
                organisation,
                host,
                MASKED,
                Stream.concat(Stream.of(host), colleagues.stream()).toArray(PersonId[]::new));
        enter();
        assertThatExceptionOfType(NobodyOnline.class).isThrownBy(() -> call(team));

        online.seen(colleagues.get(3));
        call(team);

        assertThat(colleagues).filteredOn(it -> !answers.to(it).isEmpty()).containsExactly(colleagues.get(3));
    }

    @Test
    void keepsEverythingAboutTheMaskedFromTheUser() {
        team(MASKED);
        enter();
        call(colleagues.getFirst());
        accept(colleagues.getFirst());
        gate.enter(fixture.token(colleagues.getFirst(), meeting.id()));

        assertThat(rooms.look(host, meeting.id()).people()).hasSize(3);
        assertThat(rooms.look(colleagues.getFirst(), meeting.id()).people()).hasSize(3);
        assertThat(rooms.look(user, meeting.id()).people()).hasSize(2);
        assertThat(types(Side.USER))
                .doesNotContain(TimelineEventType.COLLABORATOR_INVITED, TimelineEventType.COLLABORATOR_JOINED);
        assertThat(types(Side.EXPERT))
                .contains(TimelineEventType.COLLABORATOR_INVITED, TimelineEventType.COLLABORATOR_JOINED);
    }

    @Test
    void givesSpecialistsAtMostFiveSeats() {
        team(MASKED);
        enter();
        IntStream.range(0, 5)
                .forEach(i -> specialists.call(host, meeting.id(), "s" + i + "@example.test", "Sophie " + i, ""));

        assertThatExceptionOfType(NoSeatLeft.class)
                .isThrownBy(() -> specialists.call(host, meeting.id(), "s6@example.test", "Sophie 6", ""));
        assertThat(participants.of(meeting.id()))
                .filteredOn(it -> it.role() == ParticipantRole.SPECIALIST)
                .hasSize(5)
                .allMatch(Participant::masked);
    }

    @Test
    void takesNoAnswerTwice() {
        team(MASKED);
        enter();
        call(colleagues.getFirst());
        Asked asked = answers.to(colleagues.getFirst()).getFirst();

        answers.decline(colleagues.getFirst(), asked.id());

        assertThatExceptionOfType(CallOver.class).isThrownBy(() -> answers.accept(colleagues.getFirst(), asked.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> answers.accept(colleagues.get(1), asked.id()));
    }

    private PersonId colleague() {
        Account account = fixture.account();
        organisations.join(organisation, host, account, OrganisationRole.EXPERT);
        return account.id();
    }

    /** With everybody in it and online. */
    private Team team(CallingTerms terms) {
        colleagues.forEach(online::seen);
        return organisations.team(
                organisation,
                host,
                terms,
                Stream.concat(Stream.of(host), colleagues.stream()).toArray(PersonId[]::new));
    }

    private void enter() {
        gate.enter(fixture.token(host, meeting.id()));
    }

    private void call(PersonId person) {
        calls.call(host, meeting.id(), new NewCalls(List.of(person), null, "Please help"));
    }

    private void callSpecialist() {
        specialists.call(host, meeting.id(), "s@example.test", "Sophie", "");
    }

    private void call(Team team) {
        calls.call(host, meeting.id(), new NewCalls(List.of(), team.id(), ""));
    }

    private void accept(PersonId person) {
        answers.accept(person, answers.to(person).getFirst().id());
    }

    private List<Call> joinedCalls() {
        return calls.of(host, meeting.id()).stream()
                .filter(call -> call.state() == CallState.JOINED)
                .toList();
    }

    private List<Participant> joined() {
        return participants.of(meeting.id()).stream()
                .filter(it -> it.role() == ParticipantRole.COLLABORATOR)
                .toList();
    }

    private List<TimelineEventType> types(Side side) {
        return meetings.timeline(meeting.id(), side).stream()
                .map(event -> event.type())
                .toList();
    }

    /** Everybody says Yes at once. @return what each got for it, null for a seat */
    private List<@Nullable Exception> together(List<PersonId> people) throws Exception {
        List<Callable<@Nullable Exception>> yes = people.stream()
                .map(person -> {
                    CallId id = answers.to(person).getFirst().id();
                    return (Callable<@Nullable Exception>) () -> {
                        try {
                            answers.accept(person, id);
                            return null;
                        } catch (CallOver | NoSeatLeft e) {
                            return e;
                        }
                    };
                })
                .toList();
        List<@Nullable Exception> got = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(people.size())) {
            for (Future<@Nullable Exception> one : threads.invokeAll(yes)) {
                got.add(one.get());
            }
        }
        return got;
    }
}
