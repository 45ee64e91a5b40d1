package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** The verbs with which settlement closes meetings: the same code for one and for a thousand. All join a transaction. */
@Service
public class Evaluations {

    /** Locks a meeting of which the person is a side. @throws app.parley.shared.NotFound for any other */
    public MeetingFacts lock(PersonId person, MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Locks any meeting. @throws app.parley.shared.NotFound */
    public MeetingFacts lock(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Locks and returns meetings whose settlement is due, oldest first, passing over those another instance holds.
     */
    public List<MeetingFacts> claimDue(Instant now, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Notes on the timeline that a side has answered, not what; bumps the version. */
    public void noteProgress(MeetingId id, Side side, PersonId by, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Closes agreed meetings with blocked credits, which the caller has locked. @throws IllegalStateException for any other */
    public void evaluate(Collection<Evaluation> evaluations, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Takes locked meetings out of the sweep until an administrator decides, with an event. */
    public void openDisputes(Collection<MeetingId> meetings, Instant at) {
        throw new UnsupportedOperationException();
    }
}
