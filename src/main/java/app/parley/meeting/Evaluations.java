package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The verbs with which settlement closes meetings: the same code for one and for a thousand. All join a transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Evaluations {

    private final MeetingStore meetings;
    private final TimelineStore timelines;

    Evaluations(MeetingStore meetings, TimelineStore timelines) {
        this.meetings = meetings;
        this.timelines = timelines;
    }

    /** Locks a meeting of which the person is a side. @throws app.parley.shared.NotFound for any other */
    public MeetingFacts lock(PersonId person, MeetingId id) {
        MeetingFacts meeting = lock(id);
        if (meeting.sideOf(person) == null) {
            throw new NotFound();
        }
        return meeting;
    }

    /** Locks any meeting. @throws app.parley.shared.NotFound */
    public MeetingFacts lock(MeetingId id) {
        return meetings.lock(id);
    }

    /**
     * Locks and returns meetings whose settlement is due, oldest first, passing over those another instance holds.
     */
    public List<MeetingFacts> claimDue(Instant now, int limit) {
        return meetings.claimSettlementsDue(now, limit);
    }

    /**
     * Notes on the timeline that a side has answered, not what. The other side sees even that only once the answers are
     * open, because an answer that ran no evaluation tells what it was not; so the version stays as it is, too.
     */
    public void noteProgress(MeetingId id, Side side, PersonId by, Instant at) {
        timelines.append(
                List.of(new NewEvent(id, at, Deed.PROGRESS_RECORDED.by(side), by, Audience.first(side), Map.of())));
    }

    /** Closes agreed meetings with blocked credits, which the caller has locked. @throws IllegalStateException for any other */
    public void evaluate(Collection<Evaluation> evaluations, Instant at) {
        meetings.evaluate(
                evaluations.stream().map(Evaluation::meeting).toList(),
                evaluations.stream().map(Evaluation::becomes).toList());
        timelines.append(evaluations.stream().flatMap(one -> events(one, at)).toList());
    }

    /** Takes locked meetings out of the sweep until an administrator decides, with an event. */
    public void openDisputes(Collection<MeetingId> disputed, Instant at) {
        meetings.takeOutOfSweep(disputed);
        timelines.append(disputed.stream()
                .map(id -> new NewEvent(id, at, TimelineEventType.DISPUTE_OPENED, null, Audience.BOTH, Map.of()))
                .toList());
    }

    private static Stream<NewEvent> events(Evaluation evaluation, Instant at) {
        return evaluation.events().stream()
                .map(event -> new NewEvent(
                        evaluation.meeting(), at, event.type(), evaluation.actor(), Audience.BOTH, event.data()));
    }
}
