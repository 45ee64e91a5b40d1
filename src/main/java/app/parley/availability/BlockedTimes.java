package app.parley.availability;

import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Times a person keeps for themselves; they may overlap each other and meetings. */
@Service
public class BlockedTimes {

    public BlockedTime add(PersonId person, TimeRange time, String note) {
        throw new UnsupportedOperationException();
    }

    public void remove(PersonId person, UUID id) {
        throw new UnsupportedOperationException();
    }

    /** Blocked times that end after the start of the range and start before its end, by start. */
    public List<BlockedTime> of(PersonId person, TimeRange range) {
        throw new UnsupportedOperationException();
    }
}
