package app.parley.meeting;

import static app.parley.meeting.MeetingStatus.AGREED;
import static app.parley.meeting.MeetingStatus.AWAITING_APPROVAL;

import app.parley.expert.Location;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotAllowed;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A meeting that is being changed: every verb checks, changes and says on the timeline what it did. */
final class Meeting extends MeetingDraft {

    private @Nullable CancellationRule cancellation;

    Meeting(MeetingFacts before, Instant now) {
        super(before, now);
    }

    void request() {
        approvedByUser = true;
        note(TimelineEventType.REQUESTED_BY_USER, before.user(), offer());
        blockCredits();
    }

    void propose() {
        approvedByExpert = true;
        note(TimelineEventType.PROPOSED_BY_EXPERT, before.expert(), offer());
    }

    /** By a calendar that asks nobody; also for a slot that starts this instant, which is still listed (R6). */
    void approveAtOnce(Terms current) {
        note(TimelineEventType.APPROVED_BY_EXPERT, before.expert(), Map.of());
        agree(current);
    }

    void approve(Side by, Terms current) {
        requireUnstarted(AWAITING_APPROVAL);
        requireUnapproved(by);
        note(Deed.APPROVED.by(by), before.person(by), Map.of());
        agree(current);
    }

    void reject(Side by, RejectionReason reason, String text) {
        requireUnstarted(AWAITING_APPROVAL);
        requireUnapproved(by);
        note(Deed.REJECTED.by(by), before.person(by), EventData.rejection(reason, text));
        end(MeetingStatus.REJECTED);
        returnCredits();
    }

    /** What cancelling would cost this side now; whoever still has to answer rejects instead. */
    CancellationRule cancellation(Side by) {
        requireUnstarted(AWAITING_APPROVAL, AGREED);
        if (!before.approvedBy(by)) {
            throw new WrongState();
        }
        if (status == AGREED && !before.letsCancel(by)) {
            throw new CancellationNotAllowed();
        }
        return CancellationRule.of(before, by, now);
    }

    void cancel(Side by, String reason, Credits acceptedFee) {
        CancellationRule cost = cancellation(by);
        if (status == AGREED) {
            Typed.requiredText("reason", reason);
        }
        if (!cost.deducted().equals(acceptedFee)) {
            throw new FeeNotAccepted(cost.deducted());
        }
        note(Deed.CANCELLED.by(by), before.person(by), EventData.reason(reason));
        end(MeetingStatus.CANCELLED);
        cancellation = cost;
        if (cost.late()) {
            reimburse(cost);
        } else {
            returnCredits();
        }
    }

    CancellationTerms cancellationTerms(Side by) {
        cancellation(by);
        return before.cancellationTerms(by, now);
    }

    /** What the cancellation cost, once it has been cancelled. */
    @Nullable
    CancellationRule cancellation() {
        return cancellation;
    }

    /** Nobody answered by the start. */
    void expireIfDue() {
        if (status == AWAITING_APPROVAL && !now.isBefore(time.start())) {
            letNewTimeLapse();
            note(TimelineEventType.EXPIRED, null, Map.of());
            end(MeetingStatus.EXPIRED);
            returnCredits();
        }
    }

    void proposeNewTime(Side by, Instant startsAt) {
        requireUnstarted(AWAITING_APPROVAL, AGREED);
        if (!before.letsReschedule(by)) {
            throw new ReschedulingNotAllowed();
        }
        Typed.futureStart(startsAt, now);
        if (startsAt.equals(time.start())) {
            throw new InvalidInput("startsAt", "unchanged");
        }
        newTime = new NewTime(startsAt, by);
        note(Deed.NEW_TIME_PROPOSED.by(by), before.person(by), EventData.time(startingAt(startsAt)));
    }

    /**
     * Counts as the approval of both: the one proposed the time, the other accepts it.
     *
     * @param taker who has the meeting from now on: its expert, or who else of the team takes it at that time
     */
    void acceptNewTime(Side by, Terms current, PersonId taker) {
        TimeRange accepted = startingAt(openNewTime(by.other()).startsAt());
        time = accepted;
        newTime = null;
        note(Deed.NEW_TIME_ACCEPTED.by(by), before.person(by), EventData.time(accepted));
        if (!taker.equals(expert)) {
            expert = taker;
            note(TimelineEventType.EXPERT_REASSIGNED, null, EventData.reassignment(before.expert(), taker));
        }
        if (status == AWAITING_APPROVAL) {
            agree(current);
        } else {
            settlementDueAt = time.end().plus(terms.evaluationLimit());
            noteRoom(TimelineEventType.VIDEO_MEETING_MOVED);
        }
    }

    void declineNewTime(Side by) {
        openNewTime(by.other());
        newTime = null;
        note(Deed.NEW_TIME_DECLINED.by(by), before.person(by), Map.of());
    }

    void withdrawNewTime(Side by) {
        openNewTime(by);
        newTime = null;
        note(Deed.NEW_TIME_WITHDRAWN.by(by), before.person(by), Map.of());
    }

    /** Lets a new time lapse that nobody answered before the earlier of the old and the new start. */
    void letNewTimeLapse() {
        if (newTime != null && !(now.isBefore(time.start()) && now.isBefore(newTime.startsAt()))) {
            note(TimelineEventType.NEW_TIME_LAPSED, null, EventData.time(startingAt(newTime.startsAt())));
            newTime = null;
        }
    }

    void changeDetails(Side by, @Nullable String newTopic, @Nullable Location newLocation) {
        if (by != Side.EXPERT) {
            throw new NotAllowed();
        }
        requireUnstarted(AWAITING_APPROVAL, AGREED);
        boolean hadRoom = before.hasRoom();
        Map<String, Object> changes = new LinkedHashMap<>();
        if (newTopic != null && !newTopic.equals(topic)) {
            topic = newTopic;
            changes.put("topic", newTopic);
        }
        if (newLocation != null && !newLocation.equals(location)) {
            location = newLocation;
            changes.put("location", EventData.location(newLocation));
        }
        if (!changes.isEmpty()) {
            note(TimelineEventType.DETAILS_CHANGED_BY_EXPERT, before.expert(), changes);
            noteRoomChange(hadRoom);
        }
    }

    void rate(Side by, int newStars, String text) {
        if (by != Side.USER) {
            throw new NotAllowed();
        }
        if (!before.tookPlace()) {
            throw new WrongState();
        }
        stars = newStars;
        ratingText = text;
        note(TimelineEventType.RATED_BY_USER, before.user(), Map.of("stars", newStars));
    }

    private void agree(Terms current) {
        approvedByUser = true;
        approvedByExpert = true;
        if (credits == CreditPaymentStatus.NONE) {
            blockCredits();
        }
        status = AGREED;
        terms = current;
        settlementDueAt = time.end().plus(terms.evaluationLimit());
        noteRoom(TimelineEventType.VIDEO_MEETING_CREATED);
    }

    private void end(MeetingStatus ending) {
        if (before.hasRoom()) {
            note(TimelineEventType.VIDEO_MEETING_DELETED, null, Map.of());
        }
        status = ending;
        newTime = null;
        settlementDueAt = null;
    }

    private void blockCredits() {
        credits = CreditPaymentStatus.BLOCKED;
        note(TimelineEventType.CREDITS_BLOCKED, null, EventData.amount(before.price()));
    }

    private void returnCredits() {
        if (credits == CreditPaymentStatus.BLOCKED) {
            credits = CreditPaymentStatus.RETURNED;
            note(TimelineEventType.PAYMENT_RETURNED_TO_USER, null, EventData.amount(before.price()));
        }
    }

    private void reimburse(CancellationRule cost) {
        credits = CreditPaymentStatus.REIMBURSED_CANCELLATION;
        note(TimelineEventType.CANCELLATION_FEE_PAID_TO_EXPERT, null, EventData.cancellationFee(cost));
        if (!cost.returned().isZero()) {
            note(TimelineEventType.PAYMENT_RETURNED_TO_USER, null, EventData.amount(cost.returned()));
        }
    }

    private void noteRoom(TimelineEventType type) {
        if (location.kind() == Location.Kind.ROOM) {
            note(type, null, EventData.room(facts()));
        }
    }

    private void noteRoomChange(boolean hadRoom) {
        boolean hasRoom = facts().hasRoom();
        if (hadRoom && !hasRoom) {
            note(TimelineEventType.VIDEO_MEETING_DELETED, null, Map.of());
        } else if (hasRoom && !hadRoom) {
            noteRoom(TimelineEventType.VIDEO_MEETING_CREATED);
        }
    }

    private NewTime openNewTime(Side by) {
        requireUnstarted(AWAITING_APPROVAL, AGREED);
        if (newTime == null) {
            throw new NoOpenProposal();
        }
        if (newTime.by() != by) {
            throw new NotYourTurn();
        }
        return newTime;
    }

    private void requireUnstarted(MeetingStatus... allowed) {
        if (!List.of(allowed).contains(status)) {
            throw new WrongState();
        }
        if (!now.isBefore(time.start())) {
            throw new AlreadyStarted();
        }
    }

    private void requireUnapproved(Side by) {
        if (before.approvedBy(by)) {
            throw new NotYourTurn();
        }
    }

    private TimeRange startingAt(Instant start) {
        return TimeRange.of(start, time.length());
    }

    private Map<String, Object> offer() {
        return EventData.offer(time, before.price());
    }
}
