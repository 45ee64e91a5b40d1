package app.parley.collaboration;

import app.parley.account.Account;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.Participant;
import app.parley.meeting.Participants;
import app.parley.organisation.CallingTerms;
import app.parley.organisation.OrganisationFixture;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationRole;
import app.parley.organisation.Team;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;

/** A meeting whose host has entered the room, and the organisation that the host founded. */
final class RunningMeeting {

    final MeetingFixture people;
    final OrganisationFixture organisations;
    final OrganisationId organisation;
    final PersonId host;
    final PersonId user;
    final MeetingFacts facts;

    private final Calls calls;
    private final CallAnswers answers;
    private final Participants participants;

    RunningMeeting(ApplicationContext context) {
        calls = context.getBean(Calls.class);
        answers = context.getBean(CallAnswers.class);
        participants = context.getBean(Participants.class);
        people = new MeetingFixture(context);
        organisations = new OrganisationFixture(context);
        people.clock.set(TestClock.START);
        user = people.user(1_000);
        MeetingFixture.Seller seller = people.seller(Approval.AUTOMATIC, 100);
        host = seller.id();
        organisation = organisations.founded(host);
        facts = people.booked(user, seller);
        people.clock.set(facts.time().start());
        people.gate.enter(people.token(host, facts.id()));
    }

    PersonId member(OrganisationRole role) {
        Account account = people.account();
        organisations.join(organisation, host, account, role);
        return account.id();
    }

    PersonId expert() {
        return member(OrganisationRole.EXPERT);
    }

    /** Somebody whom the host knows from another organisation, too, in which these terms hold. */
    PersonId expertOfAnother(CallingTerms terms) {
        Account account = people.account();
        organisations.join(organisation, host, account, OrganisationRole.EXPERT);
        OrganisationId another = organisations.founded(host);
        organisations.join(another, host, account, OrganisationRole.EXPERT);
        organisations.team(another, host, terms, host);
        return account.id();
    }

    /** With the host in it. */
    Team team(CallingTerms terms, PersonId... others) {
        PersonId[] members = Stream.concat(Stream.of(host), Stream.of(others)).toArray(PersonId[]::new);
        return organisations.team(organisation, host, terms, members);
    }

    void call(PersonId... colleagues) {
        calls.call(host, facts.id(), new NewCalls(List.of(colleagues), null, "Please help"));
    }

    CallId asked(PersonId colleague) {
        return answers.to(colleague).getFirst().id();
    }

    void accept(PersonId colleague) {
        answers.accept(colleague, asked(colleague));
    }

    /** As what the person has joined. */
    Participant joined(PersonId person) {
        return participants.of(facts.id()).stream()
                .filter(one -> one.person().equals(Optional.of(person)))
                .findFirst()
                .orElseThrow();
    }
}
