package app.parley.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.meeting.LinkRevoked;
import app.parley.meeting.Meetings;
import app.parley.meeting.Participant;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.Participants;
import app.parley.meeting.Side;
import app.parley.organisation.CallingTerms;
import app.parley.organisation.OrganisationRole;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.organisation.TeamSettings;
import app.parley.platform.Ids;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whom a host can call, on which terms, and who gets to know of it. */
@ParleyTest
class CallGuardsTests {

    private static final CallingTerms OPENLY = new CallingTerms(true, false, false, true);

    @Autowired
    ApplicationContext context;

    @Autowired
    Calls calls;

    @Autowired
    CallAnswers answers;

    @Autowired
    Specialists specialists;

    @Autowired
    OrganisationTeams teams;

    @Autowired
    Meetings meetings;

    @Autowired
    Participants participants;

    @Autowired
    RoomLooks rooms;

    private RunningMeeting meeting;

    @BeforeEach
    void aRunningMeeting() {
        meeting = new RunningMeeting(context);
    }

    @Test
    void theGreaterRestraintOfTheHostsTeamsHolds() {
        PersonId colleague = meeting.expert();
        meeting.team(OPENLY);
        meeting.team(new CallingTerms(true, true, true, false));
        meeting.call(colleague);
        meeting.accept(colleague);

        assertThat(meeting.joined(colleague).masked()).isTrue();
        assertThat(meeting.joined(colleague).viewOnly()).isTrue();
        assertThatExceptionOfType(CollaboratorsOff.class).isThrownBy(() -> callSpecialist("s@example.test"));
    }

    @Test
    void theGreaterRestraintOfTheHostsOrganisationsHolds() {
        meeting.team(OPENLY);
        PersonId colleague = meeting.expertOfAnother(new CallingTerms(true, true, true, true));
        meeting.call(colleague);
        meeting.accept(colleague);
        callSpecialist("s@example.test");

        assertThat(meeting.joined(colleague).masked()).isTrue();
        assertThat(meeting.joined(colleague).viewOnly()).isTrue();
        assertThat(participants.of(meeting.facts.id()))
                .filteredOn(one -> one.role() == ParticipantRole.SPECIALIST)
                .singleElement()
                .satisfies(one -> assertThat(one.masked() && one.viewOnly()).isTrue());
    }

    @Test
    void colleaguesCalledOpenlyAreKnownToTheUserAndSendWhatTheyLike() {
        PersonId colleague = meeting.expert();
        meeting.team(OPENLY);
        meeting.call(colleague);
        meeting.accept(colleague);

        assertThat(meeting.joined(colleague).masked()).isFalse();
        assertThat(meeting.joined(colleague).viewOnly()).isFalse();
        assertThat(rooms.look(meeting.user, meeting.facts.id()).people()).hasSize(3);
    }

    @Test
    void specialistsTakePartOnTheTermsThatHold() {
        Team team = meeting.team(new CallingTerms(true, true, true, true));
        callSpecialist("first@example.test");
        become(team, OPENLY);
        callSpecialist("second@example.test");

        assertThat(participants.of(meeting.facts.id()))
                .filteredOn(one -> one.role() == ParticipantRole.SPECIALIST)
                .extracting(Participant::masked, Participant::viewOnly)
                .containsExactlyInAnyOrder(tuple(true, true), tuple(false, false));
    }

    @Test
    void theTermsHoldThatTheTeamHasWhenTheYesIsSaid() {
        PersonId colleague = meeting.expert();
        Team team = meeting.team(OPENLY);
        meeting.call(colleague);
        become(team, new CallingTerms(true, true, false, false));
        meeting.accept(colleague);
        assertThat(meeting.joined(colleague).masked()).isTrue();

        PersonId late = meeting.expert();
        meeting.call(late);
        CallId asked = meeting.asked(late);
        become(teams.seen(meeting.host, meeting.organisation, team.id()), CallingTerms.OFF);
        assertThatExceptionOfType(CollaboratorsOff.class).isThrownBy(() -> answers.accept(late, asked));
    }

    @Test
    void observersNeitherCallNorAreCalled() {
        meeting.expert();
        PersonId observer = meeting.member(OrganisationRole.OBSERVER);
        meeting.team(OPENLY, observer);

        assertThat(calls.chooser(meeting.host, meeting.facts.id()).colleagues())
                .extracting(Colleague::person)
                .doesNotContain(observer);
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> meeting.call(observer));
        assertThat(teams.callingRights(observer)).isEmpty();
    }

    @Test
    void neitherSideOfTheMeetingIsCalledNorAnybodyFromOutside() {
        meeting.expert();
        meeting.organisations.join(
                meeting.organisation,
                meeting.host,
                context.getBean(Accounts.class).get(meeting.user),
                OrganisationRole.EXPERT);
        meeting.team(OPENLY, meeting.user);
        PersonId outsider = meeting.people.account().id();

        for (PersonId nobody : List.of(meeting.host, meeting.user, outsider)) {
            assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> meeting.call(nobody));
        }
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> calls.call(
                        meeting.host, meeting.facts.id(), new NewCalls(List.of(), TeamId.of(Ids.next()), "")));
    }

    @Test
    void callsTwentyAtOnceAtMostAndPeopleOrATeam() {
        PersonId colleague = meeting.expert();
        Team team = meeting.team(OPENLY, colleague);
        List<PersonId> many = Stream.generate(() -> colleague).limit(21).toList();

        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> meeting.call(many.toArray(PersonId[]::new)));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() ->
                        calls.call(meeting.host, meeting.facts.id(), new NewCalls(List.of(colleague), team.id(), "")));
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> meeting.call());
    }

    @Test
    void whyIsReadByThoseWhoAreAskedAndTheHostAlone() {
        PersonId colleague = meeting.expert();
        PersonId other = meeting.expert();
        meeting.team(OPENLY, other);
        meeting.call(colleague);
        assertThat(answers.to(colleague)).extracting(Asked::comment).containsExactly("Please help");
        assertThat(answers.to(other)).isEmpty();
        meeting.accept(colleague);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> calls.of(colleague, meeting.facts.id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> calls.of(meeting.user, meeting.facts.id()));
        for (Side side : Side.values()) {
            assertThat(meetings.timeline(meeting.facts.id(), side).toString()).doesNotContain("Please help");
        }
        assertThat(rooms.look(meeting.user, meeting.facts.id()).toString()).doesNotContain("Please help");
        assertThat(calls.of(meeting.host, meeting.facts.id()))
                .extracting(Call::comment)
                .containsExactly("Please help");
    }

    @Test
    void nobodyButTheHostLooksWhomToCallCallsOrEndsACall() {
        PersonId colleague = meeting.expert();
        meeting.team(OPENLY);
        meeting.call(colleague);
        CallId asked = meeting.asked(colleague);
        MeetingId id = meeting.facts.id();

        for (PersonId other : List.of(meeting.user, colleague)) {
            assertRefused(() -> calls.chooser(other, id));
            assertRefused(() -> calls.isRunning(other, id));
            assertRefused(() -> calls.of(other, id));
            assertRefused(() -> calls.call(other, id, new NewCalls(List.of(colleague), null, "")));
            assertRefused(() -> specialists.call(other, id, "s@example.test", "Sophie", ""));
            assertRefused(() -> calls.remove(other, id, asked));
        }
        RunningMeeting another = new RunningMeeting(context);
        assertRefused(() -> calls.remove(another.host, another.facts.id(), asked));
        assertThat(answers.to(colleague)).extracting(Asked::id).containsExactly(asked);
    }

    @Test
    void specialistsAndColleaguesShareSevenSeats() {
        meeting.team(OPENLY);
        for (int i = 0; i < 6; i++) {
            PersonId colleague = meeting.expert();
            meeting.call(colleague);
            meeting.accept(colleague);
        }
        callSpecialist("first@example.test");

        assertThatExceptionOfType(NoSeatLeft.class).isThrownBy(() -> callSpecialist("second@example.test"));
        PersonId eighth = meeting.expert();
        meeting.call(eighth);
        assertThatExceptionOfType(NoSeatLeft.class).isThrownBy(() -> meeting.accept(eighth));
    }

    @Test
    void whatWasWithdrawnCannotBeAnsweredAndWhoeverWasSentAwayCannotComeBack() {
        PersonId colleague = meeting.expert();
        meeting.team(OPENLY);
        meeting.call(colleague);
        CallId withdrawn = meeting.asked(colleague);
        calls.remove(meeting.host, meeting.facts.id(), withdrawn);
        assertThatExceptionOfType(CallOver.class).isThrownBy(() -> answers.accept(colleague, withdrawn));

        meeting.call(colleague);
        CallId ended = meeting.asked(colleague);
        answers.accept(colleague, ended);
        String token = meeting.people.token(colleague, meeting.facts.id());
        calls.remove(meeting.host, meeting.facts.id(), ended);
        assertThatExceptionOfType(CallOver.class).isThrownBy(() -> answers.accept(colleague, ended));
        assertThatExceptionOfType(LinkRevoked.class).isThrownBy(() -> meeting.people.gate.enter(token));
    }

    private static void assertRefused(ThrowingCallable deed) {
        assertThatExceptionOfType(NotFound.class).isThrownBy(deed);
    }

    private void callSpecialist(String email) {
        specialists.call(meeting.host, meeting.facts.id(), email, "Sophie", "");
    }

    private void become(Team team, CallingTerms terms) {
        TeamSettings settings =
                new TeamSettings(team.settings().name(), team.settings().parent(), terms);
        teams.change(meeting.host, meeting.organisation, team.id(), settings, null);
    }
}
