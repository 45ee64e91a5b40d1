package app.parley.collaboration;

import app.parley.account.Accounts;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.NewParticipant;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.Participants;
import app.parley.meeting.PersonalLink;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The called colleague's side: what they are asked, Yes and No. */
@Service
@Transactional
public class CallAnswers {

    private final CallRows rows;
    private final Colleagues colleagues;
    private final Running running;
    private final Meetings meetings;
    private final Participants participants;
    private final Accounts accounts;
    private final CallBell bell;

    CallAnswers(
            CallRows rows,
            Colleagues colleagues,
            Running running,
            Meetings meetings,
            Participants participants,
            Accounts accounts,
            CallBell bell) {
        this.rows = rows;
        this.colleagues = colleagues;
        this.running = running;
        this.meetings = meetings;
        this.participants = participants;
        this.accounts = accounts;
        this.bell = bell;
    }

    /** What waits for the person's answer, while it can be given. */
    @Transactional(readOnly = true)
    public List<Asked> to(PersonId person) {
        return to(List.of(person)).getOrDefault(person, List.of());
    }

    /** The same for several people; whom nothing waits for is left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<Asked>> to(Collection<PersonId> people) {
        List<Call> open = rows.open(people);
        if (open.isEmpty()) {
            return Map.of();
        }
        Map<MeetingId, MeetingFacts> facts =
                meetings.get(open.stream().map(Call::meeting).collect(Collectors.toSet()));
        Set<MeetingId> going = facts.values().stream()
                .filter(running::is)
                .map(MeetingFacts::id)
                .collect(Collectors.toSet());
        Map<PersonId, String> names = accounts.displayNames(
                facts.values().stream().map(MeetingFacts::expert).toList());
        return open.stream()
                .filter(call -> going.contains(call.meeting()))
                .collect(Collectors.groupingBy(
                        call -> call.person().orElseThrow(),
                        Collectors.mapping(
                                call -> asked(call, Objects.requireNonNull(facts.get(call.meeting())), names),
                                Collectors.toList())));
    }

    /**
     * Joins: a seat is taken now, if one is left. Repeating it gives the link again.
     *
     * @throws CallOver when it was answered, withdrawn, or somebody else said Yes first
     * @throws NoSeatLeft when all are taken
     * @throws NotRunning when the room has closed
     */
    public PersonalLink accept(PersonId person, CallId id) {
        MeetingFacts meeting = participants.hold(own(person, id).meeting());
        Call call = own(person, id);
        running.require(meeting);
        if (call.state() == CallState.JOINED) {
            return call.participant().flatMap(participants::linkOf).orElseThrow(CallOver::new);
        }
        if (call.state() != CallState.OPEN) {
            throw new CallOver();
        }
        Colleague colleague = colleagues.of(meeting).stream()
                .filter(found -> found.person().equals(person))
                .findFirst()
                .orElseThrow(CollaboratorsOff::new);
        Participants.Added added = participants.add(
                meeting.id(),
                new NewParticipant(
                        ParticipantRole.COLLABORATOR,
                        Optional.of(person),
                        Optional.empty(),
                        colleague.terms().masked(),
                        colleague.terms().viewOnly()));
        if (!rows.join(id, added.participant().id(), Calls.SEATS)) {
            throw new NoSeatLeft();
        }
        rows.takeWith(call);
        bell.ring(meeting);
        return added.link().orElseThrow(NotRunning::new);
    }

    /** @throws CallOver when it was answered otherwise */
    public void decline(PersonId person, CallId id) {
        MeetingFacts meeting = participants.hold(own(person, id).meeting());
        switch (own(person, id).state()) {
            case OPEN -> {
                rows.become(id, CallState.DECLINED);
                bell.ring(meeting);
            }
            case DECLINED -> {}
            case JOINED, TAKEN, WITHDRAWN, REMOVED -> throw new CallOver();
        }
    }

    private Call own(PersonId person, CallId id) {
        return rows.find(id)
                .filter(call -> call.person().equals(Optional.of(person)))
                .orElseThrow(NotFound::new);
    }

    private static Asked asked(Call call, MeetingFacts meeting, Map<PersonId, String> names) {
        return new Asked(
                call.id(),
                meeting.id(),
                meeting.topic(),
                names.getOrDefault(meeting.expert(), ""),
                call.comment(),
                meeting.linkClosesAt());
    }
}
