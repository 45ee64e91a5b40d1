package app.parley.settlement;

import app.parley.shared.MeetingId;
import app.parley.shared.Percentage;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Settles meetings: by rule when due, by an administrator's word, always with the same code. */
@Service
public class Settlements {

    /**
     * Settles a disputed meeting as decided; joins the caller's transaction.
     *
     * @param expertShare of the price, 1 to 99, for a split only
     */
    public Settlement decide(
            MeetingId meeting, Outcome outcome, @Nullable Percentage expertShare, String reason, PersonId by) {
        throw new UnsupportedOperationException();
    }

    public Map<MeetingId, Settlement> of(Collection<MeetingId> meetings) {
        throw new UnsupportedOperationException();
    }
}
