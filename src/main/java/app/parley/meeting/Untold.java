package app.parley.meeting;

import static app.parley.meeting.TimelineEventType.*;

import app.parley.shared.MeetingId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened and nobody was told of yet. It is noted by the statement that appends to the timeline, so that nothing
 * is told of a transaction that did not commit, and nothing of one that did is forgotten.
 */
@Service
public class Untold {

    /** What somebody is told of; of anything else the timeline says enough. */
    public static final Set<TimelineEventType> TYPES = Collections.unmodifiableSet(EnumSet.of(
            REQUESTED_BY_USER,
            PROPOSED_BY_EXPERT,
            APPROVED_BY_USER,
            APPROVED_BY_EXPERT,
            REJECTED_BY_USER,
            REJECTED_BY_EXPERT,
            CANCELLED_BY_USER,
            CANCELLED_BY_EXPERT,
            EXPIRED,
            NEW_TIME_PROPOSED_BY_USER,
            NEW_TIME_PROPOSED_BY_EXPERT,
            NEW_TIME_ACCEPTED_BY_USER,
            NEW_TIME_ACCEPTED_BY_EXPERT,
            NEW_TIME_DECLINED_BY_USER,
            NEW_TIME_DECLINED_BY_EXPERT,
            NEW_TIME_WITHDRAWN_BY_USER,
            NEW_TIME_WITHDRAWN_BY_EXPERT,
            NEW_TIME_LAPSED,
            EXPERT_REASSIGNED,
            COLLABORATOR_INVITED,
            DETAILS_CHANGED_BY_EXPERT,
            PAYMENT_TRANSFERRED_TO_EXPERT,
            PAYMENT_RETURNED_TO_USER,
            DISPUTE_OPENED,
            DISPUTE_DECIDED,
            GUEST_ACCEPTED,
            GUEST_DECLINED,
            GUEST_REPLIED));

    private final TimelineStore timelines;

    Untold(TimelineStore timelines) {
        this.timelines = timelines;
    }

    /** Meetings of which something is untold, the oldest news first. */
    @Transactional(readOnly = true)
    public List<MeetingId> meetings(int limit) {
        return timelines.untold(limit);
    }

    /**
     * Takes everything that is untold of these meetings, in order, passing over meetings of which another instance is
     * telling. What is taken comes back when the caller's transaction does not commit.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TimelineEvent> take(Collection<MeetingId> meetings) {
        return timelines.takeUntold(meetings);
    }
}
