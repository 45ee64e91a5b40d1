package app.parley.overview;

import app.parley.meeting.MeetingQuery;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.List;
import org.springframework.stereotype.Service;

/** Puts together what one person sees of their meetings. */
@Service
public class Overviews {

    /** @throws app.parley.shared.NotFound unless the viewer is a side of the meeting */
    public MeetingOverview of(PersonId viewer, MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    /** The same meeting as an administrator sees it; only for administrators, whom this checks. */
    public MeetingOverview forAdministrator(PersonId administrator, MeetingId meeting) {
        throw new UnsupportedOperationException();
    }

    public Slice<MeetingOverview> of(PersonId viewer, MeetingQuery query, SliceRequest page) {
        throw new UnsupportedOperationException();
    }

    public List<TimelineEntry> timeline(PersonId viewer, MeetingId meeting) {
        throw new UnsupportedOperationException();
    }
}
