package app.parley.collaboration;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Participants;
import app.parley.organisation.CallingRights;
import app.parley.organisation.CallingTerms;
import app.parley.organisation.Organisation;
import app.parley.organisation.OrganisationMember;
import app.parley.organisation.OrganisationMembers;
import app.parley.organisation.OrganisationTeams;
import app.parley.organisation.Organisations;
import app.parley.organisation.Team;
import app.parley.organisation.TeamId;
import app.parley.organisation.TeamLine;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a host may call, and on which terms: who takes part in an organisation in which a team of the host's lets them. */
@Component
class Colleagues {

    private final Organisations organisations;
    private final OrganisationTeams teams;
    private final OrganisationMembers members;
    private final Participants participants;
    private final Accounts accounts;
    private final Online online;
    private final Clock clock;

    Colleagues(
            Organisations organisations,
            OrganisationTeams teams,
            OrganisationMembers members,
            Participants participants,
            Accounts accounts,
            Online online,
            Clock clock) {
        this.organisations = organisations;
        this.teams = teams;
        this.members = members;
        this.participants = participants;
        this.accounts = accounts;
        this.online = online;
        this.clock = clock;
    }

    /** Everybody by name, neither of the two sides among them. */
    List<Colleague> of(MeetingFacts meeting) {
        Map<PersonId, CallingRights> found = new LinkedHashMap<>();
        for (CallingRights rights : teams.callingRights(meeting.expert())) {
            members.of(meeting.expert(), rights.organisation()).stream()
                    .filter(member -> member.role().takesPart())
                    .map(OrganisationMember::person)
                    .filter(person -> meeting.sideOf(person) == null)
                    .forEach(person -> found.merge(person, rights, Colleagues::stricter));
        }
        Map<PersonId, Account> known = accounts.get(found.keySet());
        Set<PersonId> present = online.among(found.keySet());
        Map<PersonId, Integer> busy = participants.meetingsNow(found.keySet(), clock.instant());
        return known.values().stream()
                .filter(Account::enabled)
                .map(account -> colleague(account, Objects.requireNonNull(found.get(account.id())), present, busy))
                .sorted(Comparator.comparing(Colleague::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Colleague::person))
                .toList();
    }

    /** Those whose members the host may call. */
    List<Organisation> organisations(MeetingFacts meeting) {
        return teams.callingRights(meeting.expert()).stream()
                .map(rights -> organisations
                        .seen(meeting.expert(), rights.organisation())
                        .organisation())
                .toList();
    }

    /** The teams whose members the host may call, each organisation's tree from top to bottom. */
    List<Team> teams(MeetingFacts meeting) {
        return teams.callingRights(meeting.expert()).stream()
                .flatMap(rights -> teams.tree(meeting.expert(), rights.organisation()).stream())
                .map(TeamLine::team)
                .toList();
    }

    /** @throws InvalidInput when it is none of those */
    Team team(MeetingFacts meeting, TeamId id) {
        return teams(meeting).stream()
                .filter(team -> team.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("team", "unknown"));
    }

    /** On which terms people without an account take part. @throws CollaboratorsOff when they may not */
    CallingTerms specialistTerms(MeetingFacts meeting) {
        return teams.callingRights(meeting.expert()).stream()
                .map(CallingRights::terms)
                .filter(CallingTerms::specialists)
                .reduce(CallingTerms::and)
                .orElseThrow(CollaboratorsOff::new);
    }

    boolean allowsSpecialists(MeetingFacts meeting) {
        return teams.callingRights(meeting.expert()).stream()
                .map(CallingRights::terms)
                .anyMatch(CallingTerms::specialists);
    }

    private static CallingRights stricter(CallingRights one, CallingRights other) {
        return new CallingRights(one.organisation(), one.terms().and(other.terms()));
    }

    private static Colleague colleague(
            Account account, CallingRights rights, Set<PersonId> present, Map<PersonId, Integer> busy) {
        return new Colleague(
                account.id(),
                account.displayName(),
                rights.organisation(),
                rights.terms(),
                present.contains(account.id()),
                busy.getOrDefault(account.id(), 0));
    }
}
