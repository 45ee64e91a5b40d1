package app.parley.settlement;

import app.parley.meeting.Evaluations;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.WrongState;
import app.parley.shared.MeetingId;
import app.parley.shared.Percentage;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Settles meetings: by rule when due, by an administrator's word, always with the same code. */
@Service
public class Settlements {

    private final Evaluations evaluations;
    private final AnswerBook answers;
    private final SettlementBook book;
    private final Settler settler;
    private final FailureList failures;
    private final RunBook runs;
    private final Clock clock;

    Settlements(
            Evaluations evaluations,
            AnswerBook answers,
            SettlementBook book,
            Settler settler,
            FailureList failures,
            RunBook runs,
            Clock clock) {
        this.evaluations = evaluations;
        this.answers = answers;
        this.book = book;
        this.settler = settler;
        this.failures = failures;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Settles a disputed meeting as decided; joins the caller's transaction.
     *
     * @param expertShare of the price, 1 to 99, for a split only
     * @throws WrongState when the meeting does not wait for an administrator
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Settlement decide(
            MeetingId meeting, Outcome outcome, @Nullable Percentage expertShare, String reason, PersonId by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        MeetingFacts facts = evaluations.lock(meeting);
        if (!facts.disputed()) {
            throw new WrongState();
        }
        AnswersInOrder given = answers.of(Set.of(meeting)).getOrDefault(meeting, AnswersInOrder.NONE);
        Verdict.Word word = new Verdict.Word(by, reason, expertShare);
        settler.carryOut(List.of(Verdict.byAdministrator(facts, given, outcome, word)), now);
        return Objects.requireNonNull(book.of(Set.of(meeting)).get(meeting));
    }

    /** Settlements by meeting; meetings without one are absent. */
    @Transactional(readOnly = true)
    public Map<MeetingId, Settlement> of(Collection<MeetingId> meetings) {
        return meetings.isEmpty() ? Map.of() : book.of(meetings);
    }

    /**
     * Due meetings that could not be settled, the next to be tried again first; the caller has checked that an
     * administrator asks.
     */
    @Transactional(readOnly = true)
    public Slice<SettlementFailure> failed(SliceRequest page) {
        return failures.read(page);
    }

    /** How many due meetings could not be settled. */
    @Transactional(readOnly = true)
    public long countFailed() {
        return failures.count();
    }

    /** What the sweep did, newest first; the caller has checked that an administrator asks. */
    @Transactional(readOnly = true)
    public Slice<SettlementRun> runs(SliceRequest page) {
        return runs.read(page);
    }
}
