package app.parley.meeting;

import app.parley.expert.Location;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The verbs of a meeting, as product.md section 2 has them. Every verb runs in one transaction with the credits and the
 * diary it moves, is refused with a {@link app.parley.shared.RuleViolation} that leaves every row as it was, and takes
 * the version the caller saw (null when the caller does not mind).
 */
@Service
public class Meetings {

    /** A user books a listed slot; automatic calendars agree at once. */
    public MeetingFacts book(PersonId user, String calendarSlug, Instant startsAt, String topic) {
        throw new UnsupportedOperationException();
    }

    /** A user asks an expert for a time of their own choice. */
    public MeetingFacts request(
            PersonId user, String expertHandle, OfferingId offering, Instant startsAt, String topic) {
        throw new UnsupportedOperationException();
    }

    /** An expert proposes a meeting to a user they have met before. */
    public MeetingFacts propose(PersonId expert, Proposal proposal) {
        throw new UnsupportedOperationException();
    }

    public MeetingFacts approve(PersonId by, MeetingId id, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** @param note at most 2,000 characters, may be empty */
    public MeetingFacts reject(
            PersonId by, MeetingId id, RejectionReason reason, String note, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public CancellationTerms cancellationTerms(PersonId by, MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Cancels, or withdraws a request or proposal that awaits approval.
     *
     * @param reason mandatory for agreed meetings, at most 2,000 characters
     * @param acceptedFee the fee the caller was shown and accepted; null accepts none
     */
    public MeetingFacts cancel(
            PersonId by,
            MeetingId id,
            @Nullable String reason,
            @Nullable Credits acceptedFee,
            @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public MeetingFacts proposeNewTime(PersonId by, MeetingId id, Instant startsAt, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public MeetingFacts acceptNewTime(PersonId by, MeetingId id, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public MeetingFacts declineNewTime(PersonId by, MeetingId id, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    public MeetingFacts withdrawNewTime(PersonId by, MeetingId id, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** The expert changes topic or place; null leaves it as it is. */
    public MeetingFacts changeDetails(
            PersonId by,
            MeetingId id,
            @Nullable String topic,
            @Nullable Location location,
            @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** The user rates a meeting that took place; a second rating replaces the first. */
    public MeetingFacts rate(PersonId by, MeetingId id, int stars, String text, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** A meeting of which the person is a side. @throws app.parley.shared.NotFound for any other */
    public MeetingFacts get(PersonId person, MeetingId id) {
        throw new UnsupportedOperationException();
    }

    /** Any meeting, for administrators, whom the caller has checked. */
    public MeetingFacts get(MeetingId id) {
        throw new UnsupportedOperationException();
    }

    public Slice<MeetingFacts> of(PersonId person, MeetingQuery query, SliceRequest page) {
        throw new UnsupportedOperationException();
    }

    /** The timeline as this side may read it, oldest first; null reads everything, for administrators. */
    public List<TimelineEvent> timeline(MeetingId id, @Nullable Side reader) {
        throw new UnsupportedOperationException();
    }

    /** Whether the two have met: an earlier meeting between them that was agreed. */
    public boolean haveMet(PersonId expert, PersonId user) {
        throw new UnsupportedOperationException();
    }
}
