package app.parley.overview;

import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.MeetingTally;
import app.parley.meeting.Meetings;
import app.parley.meeting.Shelf;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEvent;
import app.parley.shared.MeetingId;
import app.parley.shared.NotAllowed;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what one person sees of their meetings. */
@Service
@Transactional(readOnly = true)
public class Overviews {

    private final Meetings meetings;
    private final Accounts accounts;
    private final Composition composition;
    private final Clock clock;

    Overviews(Meetings meetings, Accounts accounts, Composition composition, Clock clock) {
        this.meetings = meetings;
        this.accounts = accounts;
        this.composition = composition;
        this.clock = clock;
    }

    /** @throws app.parley.shared.NotFound unless the viewer is a side of the meeting */
    public MeetingOverview of(PersonId viewer, MeetingId meeting) {
        return composed(viewer, meetings.get(viewer, meeting));
    }

    /**
     * The same meeting as an administrator sees it; only for administrators, whom this checks. One who is a side of the
     * meeting sees no more of it than that side.
     */
    public MeetingOverview forAdministrator(PersonId administrator, MeetingId meeting) {
        requireAdministrator(administrator);
        return composed(administrator, meetings.get(meeting));
    }

    /** Carries out a command of the viewer's and shows what became of the meeting, in one transaction. */
    @Transactional
    public MeetingOverview after(PersonId viewer, Supplier<MeetingFacts> command) {
        return composed(viewer, command.get());
    }

    public Slice<MeetingOverview> of(PersonId viewer, MeetingQuery query, SliceRequest page) {
        Slice<MeetingFacts> found = meetings.of(viewer, query, page);
        return new Slice<>(composition.compose(viewer, found.items(), clock.instant()), found.nextCursor());
    }

    /** @param as on which side; null for both */
    public Slice<MeetingOverview> on(Shelf shelf, PersonId viewer, @Nullable Side as, SliceRequest page) {
        Instant now = clock.instant();
        Slice<MeetingFacts> found = meetings.on(shelf, viewer, as, now, page);
        return new Slice<>(composition.compose(viewer, found.items(), now), found.nextCursor());
    }

    public MeetingTally count(PersonId viewer) {
        return meetings.count(viewer, clock.instant());
    }

    /**
     * Those in which the viewer has something to answer, earliest first. A page may be shorter than asked for, because
     * meetings that only the other side has not answered yet are left out.
     */
    public Slice<MeetingOverview> awaiting(PersonId viewer, @Nullable Side as, SliceRequest page) {
        Slice<MeetingOverview> found = on(Shelf.AWAITING, viewer, as, page);
        List<MeetingOverview> awaiting =
                found.items().stream().filter(MeetingOverview::awaitsViewer).toList();
        return awaiting.isEmpty() && found.nextCursor() != null
                ? awaiting(viewer, as, new SliceRequest(page.limit(), found.nextCursor()))
                : new Slice<>(awaiting, found.nextCursor());
    }

    public List<TimelineEntry> timeline(PersonId viewer, MeetingId meeting) {
        return timeline(meeting, meetings.get(viewer, meeting).sideOf(viewer));
    }

    private MeetingOverview composed(PersonId viewer, MeetingFacts meeting) {
        return composition.compose(viewer, List.of(meeting), clock.instant()).getFirst();
    }

    private List<TimelineEntry> timeline(MeetingId meeting, @Nullable Side reader) {
        List<TimelineEvent> events = meetings.timeline(meeting, reader);
        Set<PersonId> people = events.stream()
                .map(TimelineEvent::whom)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<PersonId, String> names = accounts.displayNames(people);
        return events.stream()
                .map(event -> new TimelineEntry(event, event.whom() == null ? null : names.get(event.whom())))
                .toList();
    }

    private void requireAdministrator(PersonId person) {
        if (!accounts.find(person).map(it -> it.is(Role.ADMIN)).orElse(false)) {
            throw new NotAllowed();
        }
    }
}
