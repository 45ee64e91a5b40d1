package app.parley.collaboration;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.ParticipantId;
import app.parley.meeting.Participants;
import app.parley.meeting.TimelineEventType;
import app.parley.organisation.Organisation;
import app.parley.organisation.Team;
import app.parley.platform.Ids;
import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The host's side of calling colleagues into a running meeting (src/docs/rules/collaborators.md). */
@Service
@Transactional
public class Calls {

    /** For colleagues and specialists together; with both sides nine people, whom one room shows. */
    public static final int SEATS = 7;

    private static final int MOST_AT_ONCE = 20;

    private final CallRows rows;
    private final Colleagues colleagues;
    private final Running running;
    private final Meetings meetings;
    private final Participants participants;
    private final CallBell bell;

    Calls(
            CallRows rows,
            Colleagues colleagues,
            Running running,
            Meetings meetings,
            Participants participants,
            CallBell bell) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.running = running;
        this.meetings = meetings;
        this.participants = participants;
        this.bell = bell;
    }

    /** What a host chooses from; empty lists where no team of theirs lets them call anybody. */
    public record Chooser(
            List<Organisation> organisations, List<Team> teams, List<Colleague> colleagues, boolean specialists) {}

    /** @throws NotFound for everybody but the meeting's expert */
    @Transactional(readOnly = true)
    public Chooser chooser(PersonId host, MeetingId meeting) {
        MeetingFacts facts = hosted(host, meetings.get(host, meeting));
        return new Chooser(
                colleagues.organisations(facts),
                colleagues.teams(facts),
                colleagues.of(facts),
                colleagues.allowsSpecialists(facts));
    }

    /** Whether the host could call somebody at this moment. */
    @Transactional(readOnly = true)
    public boolean isRunning(PersonId host, MeetingId meeting) {
        return running.is(hosted(host, meetings.get(host, meeting)));
    }

    /** Everybody called, for the meeting's expert. */
    @Transactional(readOnly = true)
    public List<Call> of(PersonId host, MeetingId meeting) {
        hosted(host, meetings.get(host, meeting));
        return rows.of(meeting);
    }

    /**
     * Asks colleagues. Whoever is asked or has joined already is asked no second time.
     *
     * @throws NotRunning unless the room is open and the host has entered
     * @throws CollaboratorsOff when no team of the host's lets them
     * @throws NobodyOnline when a team is called of which nobody is
     * @return all calls of the meeting
     */
    public List<Call> call(PersonId host, MeetingId id, NewCalls calls) {
        meetings.get(host, id);
        MeetingFacts meeting = hosted(host, participants.hold(id));
        running.require(meeting);
        String comment = Texts.block("comment", calls.comment(), 500);
        List<Colleague> all = colleagues.of(meeting);
        if (all.isEmpty()) {
            throw new CollaboratorsOff();
        }
        Set<PersonId> called = rows.of(id).stream()
                .filter(call -> call.state() == CallState.OPEN || call.state() == CallState.JOINED)
                .flatMap(call -> call.person().stream())
                .collect(Collectors.toSet());
        List<PersonId> asked = (calls.team() == null ? named(calls, all) : ofTeam(meeting, calls, all))
                .filter(person -> !called.contains(person))
                .distinct()
                .toList();
        if (calls.team() != null && asked.isEmpty()) {
            throw new NobodyOnline();
        }
        UUID round = Ids.next();
        asked.forEach(person -> rows.add(open(id, round, person, calls.team() != null, comment)));
        if (!asked.isEmpty()) {
            participants.note(
                    id,
                    TimelineEventType.COLLABORATOR_INVITED,
                    host,
                    Map.of("asked", asked.stream().map(PersonId::toString).toList()));
            bell.ring(meeting);
        }
        return rows.of(id);
    }

    /** Withdraws an open call, or ends the participation of somebody who has joined; does nothing afterwards. */
    public void remove(PersonId host, MeetingId id, CallId callId) {
        meetings.get(host, id);
        MeetingFacts meeting = hosted(host, participants.hold(id));
        Call call =
                rows.find(callId).filter(found -> found.meeting().equals(id)).orElseThrow(NotFound::new);
        switch (call.state()) {
            case OPEN -> rows.become(callId, CallState.WITHDRAWN);
            case JOINED -> {
                Optional<ParticipantId> participant = call.participant();
                participant.ifPresent(participants::remove);
                rows.become(callId, CallState.REMOVED);
            }
            case DECLINED, TAKEN, WITHDRAWN, REMOVED -> {}
        }
        bell.ring(meeting);
    }

    private static Stream<PersonId> named(NewCalls calls, List<Colleague> all) {
        if (calls.people().isEmpty()) {
            throw new InvalidInput("people", "required");
        }
        if (calls.people().size() > MOST_AT_ONCE) {
            throw new InvalidInput("people", "too-many");
        }
        Map<PersonId, Colleague> known = all.stream().collect(Collectors.toMap(Colleague::person, Function.identity()));
        for (int i = 0; i < calls.people().size(); i++) {
            if (!known.containsKey(calls.people().get(i))) {
                throw new InvalidInput("people[" + i + "]", "unknown");
            }
        }
        return calls.people().stream();
    }

    /** Its own members who are online, not those of teams below it. */
    private Stream<PersonId> ofTeam(MeetingFacts meeting, NewCalls calls, List<Colleague> all) {
        if (!calls.people().isEmpty() || calls.team() == null) {
            throw new InvalidInput("people", "not-with-team");
        }
        Set<PersonId> online =
                all.stream().filter(Colleague::online).map(Colleague::person).collect(Collectors.toSet());
        return colleagues.team(meeting, calls.team()).members().stream().filter(online::contains);
    }

    private static Call open(MeetingId meeting, UUID round, PersonId person, boolean firstWins, String comment) {
        return new Call(
                CallId.of(Ids.next()),
                round,
                meeting,
                Optional.of(person),
                Optional.empty(),
                firstWins,
                comment,
                CallState.OPEN,
                Optional.empty());
    }

    static MeetingFacts hosted(PersonId host, MeetingFacts meeting) {
        if (!meeting.expert().equals(host)) {
            throw new NotFound();
        }
        return meeting;
    }
}
