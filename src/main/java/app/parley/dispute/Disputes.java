package app.parley.dispute;

import app.parley.settlement.Outcome;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Disputes: opened by rules, decided by administrators with evidence and a written reason. */
@Service
public class Disputes {

    /** @param open true for open ones, false for decided ones, null for all; oldest first */
    public Slice<Dispute> list(PersonId administrator, @Nullable Boolean open, SliceRequest page) {
        throw new UnsupportedOperationException();
    }

    public Evidence evidence(PersonId administrator, MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** @param reason 1 to 5,000 characters */
    public Dispute decide(
            PersonId administrator,
            MeetingId meeting,
            Outcome outcome,
            @Nullable Integer expertPercent,
            String reason) {
        throw new UnsupportedOperationException();
    }

    /** Disputes by meeting; meetings without one are absent. */
    public Map<MeetingId, Dispute> of(Collection<MeetingId> meetings) {
        throw new UnsupportedOperationException();
    }
}
