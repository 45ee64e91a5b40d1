package app.parley.meeting;

import app.parley.availability.Moving;
import app.parley.calendar.Permissions;
import app.parley.expert.Location;
import app.parley.shared.CalendarId;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands, for other modules; not yet anybody's view of it.
 *
 * @param calendar null for free-form meetings
 * @param offering null once its offering is gone
 * @param permissions what the calendar let the user do when they booked
 * @param settlementDueAt when the sweep settles it; null unless it is agreed and undisputed
 * @param stars the user's rating, 1 to 5
 */
public record MeetingFacts(
        MeetingId id,
        long version,
        MeetingStatus status,
        CreditPaymentStatus creditPaymentStatus,
        String topic,
        TimeRange time,
        Location location,
        Credits price,
        @Nullable CalendarId calendar,
        @Nullable OfferingId offering,
        PersonId user,
        PersonId expert,
        boolean approvedByUser,
        boolean approvedByExpert,
        Permissions permissions,
        @Nullable NewTime newTime,
        Terms terms,
        @Nullable Instant settlementDueAt,
        @Nullable Integer stars,
        @Nullable String ratingText,
        Instant createdAt) {

    /** Which side this person is on; null when neither. */
    public @Nullable Side sideOf(PersonId person) {
        if (person.equals(user)) {
            return Side.USER;
        }
        return person.equals(expert) ? Side.EXPERT : null;
    }

    public PersonId person(Side side) {
        return switch (side) {
            case USER -> user;
            case EXPERT -> expert;
        };
    }

    public boolean approvedBy(Side side) {
        return switch (side) {
            case USER -> approvedByUser;
            case EXPERT -> approvedByExpert;
        };
    }

    /** Whether this side may cancel it once it is agreed. */
    public boolean letsCancel(Side side) {
        return side == Side.EXPERT || permissions.userCancels();
    }

    /** Whether this side may propose another time. */
    public boolean letsReschedule(Side side) {
        return side == Side.EXPERT || permissions.userReschedules();
    }

    /** What cancelling costs this side at that time, while it may cancel. */
    public CancellationTerms cancellationTerms(Side by, Instant at) {
        CancellationRule cost = CancellationRule.of(this, by, at);
        boolean mayTurnLate = by == Side.USER && status == MeetingStatus.AGREED;
        return new CancellationTerms(
                cost.deducted(), cost.returned(), mayTurnLate ? CancellationRule.freeUntil(this) : null);
    }

    /** What a cancellation by the user costs, or has cost, too late to be free. */
    public CancellationRule lateCancellation() {
        return CancellationRule.late(this);
    }

    /** When it comes to nothing for want of an answer; null unless it awaits one. */
    public @Nullable Instant expiresAt() {
        return status == MeetingStatus.AWAITING_APPROVAL ? time.start() : null;
    }

    /** What its calendar has to know to move it. */
    public Moving moving() {
        return new Moving(id, expert, offering, time.length());
    }

    /** Whether it is agreed, or was and has taken its course, and takes place in the video room. */
    public boolean hasRoom() {
        return (status == MeetingStatus.AGREED || status == MeetingStatus.EVALUATED)
                && location.kind() == Location.Kind.ROOM;
    }

    /** Whether it has been settled: there is a settlement of it exactly then. */
    public boolean evaluated() {
        return status == MeetingStatus.EVALUATED;
    }

    /** Whether it waits for an administrator: an open dispute keeps the sweep away from its blocked credits. */
    public boolean disputed() {
        return status == MeetingStatus.AGREED
                && creditPaymentStatus == CreditPaymentStatus.BLOCKED
                && settlementDueAt == null;
    }

    /** First instant at which personal links admit. */
    public Instant linkOpensAt() {
        return time.start().minus(terms.linkOpensBefore());
    }

    /** Last instant at which personal links admit. */
    public Instant linkClosesAt() {
        return time.end().plus(terms.linkClosesAfter());
    }

    /** Whether the user may rate it: it was evaluated, and the expert was paid at least a part. */
    public boolean tookPlace() {
        return creditPaymentStatus == CreditPaymentStatus.PAID || creditPaymentStatus == CreditPaymentStatus.SPLIT;
    }
}
