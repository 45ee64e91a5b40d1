package app.parley.dispute;

import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.meeting.Evaluations;
import app.parley.settlement.Outcome;
import app.parley.settlement.Settlements;
import app.parley.shared.MeetingId;
import app.parley.shared.NotAllowed;
import app.parley.shared.NotFound;
import app.parley.shared.Percentage;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Disputes: opened by rules, decided by administrators with evidence and a written reason. */
@Service
public class Disputes {

    private final DisputeBook book;
    private final EvidenceFile evidence;
    private final Evaluations evaluations;
    private final Settlements settlements;
    private final Accounts accounts;
    private final Clock clock;

    Disputes(
            DisputeBook book,
            EvidenceFile evidence,
            Evaluations evaluations,
            Settlements settlements,
            Accounts accounts,
            Clock clock) {
        this.book = book;
        this.evidence = evidence;
        this.evaluations = evaluations;
        this.settlements = settlements;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param open true for open ones, false for decided ones, null for all; oldest first */
    @Transactional(readOnly = true)
    public Slice<Evidence> list(PersonId administrator, @Nullable Boolean open, SliceRequest page) {
        requireAdministrator(administrator);
        Slice<Dispute> found = book.list(open, page);
        return new Slice<>(evidence.of(found.items()), found.nextCursor());
    }

    /** @throws NotFound when no dispute was ever opened for the meeting */
    @Transactional(readOnly = true)
    public Evidence evidence(PersonId administrator, MeetingId meeting) {
        requireAdministrator(administrator);
        return evidence.of(List.of(find(meeting).orElseThrow(NotFound::new))).getFirst();
    }

    /**
     * @param expertPercent 1 to 99, for a split only
     * @param reason 1 to 5,000 characters
     */
    @Transactional
    public Dispute decide(
            PersonId administrator,
            MeetingId meeting,
            @Nullable Outcome outcome,
            @Nullable Integer expertPercent,
            @Nullable String reason) {
        requireAdministrator(administrator);
        DecisionForm form = DecisionForm.of(outcome, expertPercent, reason);
        if (evaluations.lock(meeting).sideOf(administrator) != null) {
            throw new OwnCase();
        }
        if (!book.decide(meeting, decision(form, administrator))) {
            throw new NoOpenDispute();
        }
        settlements.decide(meeting, form.outcome(), form.expertShare(), form.reason(), administrator);
        return find(meeting).orElseThrow(NotFound::new);
    }

    /** Disputes by meeting; meetings without one are absent. */
    @Transactional(readOnly = true)
    public Map<MeetingId, Dispute> of(Collection<MeetingId> meetings) {
        return meetings.isEmpty() ? Map.of() : book.of(meetings);
    }

    /** How many wait for a decision; the caller has checked that an administrator asks. */
    @Transactional(readOnly = true)
    public long countOpen() {
        return book.countOpen();
    }

    private Decision decision(DecisionForm form, PersonId by) {
        Percentage share = form.expertShare();
        return new Decision(
                form.outcome(),
                share == null ? null : share.value(),
                form.reason(),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Optional<Dispute> find(MeetingId meeting) {
        return Optional.ofNullable(book.of(Set.of(meeting)).get(meeting));
    }

    private void requireAdministrator(PersonId person) {
        if (!accounts.find(person).map(it -> it.is(Role.ADMIN)).orElse(false)) {
            throw new NotAllowed();
        }
    }
}
