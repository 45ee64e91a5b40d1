package app.parley.settlement;

import app.parley.meeting.CreditPaymentStatus;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Side;
import app.parley.shared.Percentage;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen with one locked meeting, and why.
 *
 * @param outcome null when an administrator has to decide
 * @param word of the administrator who decided; null when a rule did
 */
record Verdict(
        MeetingFacts meeting,
        AnswersInOrder answers,
        SettlementRule rule,
        @Nullable Outcome outcome,
        @Nullable Word word) {

    /** An administrator's decision. @param expertShare for a split only */
    record Word(PersonId by, String reason, @Nullable Percentage expertShare) {}

    /** What the rules say about a meeting now; empty while the evaluation waits or has run. */
    static Optional<Verdict> byRule(MeetingFacts meeting, AnswersInOrder answers, Instant now) {
        if (meeting.creditPaymentStatus() != CreditPaymentStatus.BLOCKED || meeting.settlementDueAt() == null) {
            return Optional.empty();
        }
        Situation situation = new Situation(
                answers.of(Side.USER),
                answers.of(Side.EXPERT),
                answers.first(),
                !now.isBefore(limit(meeting)),
                meeting.terms().silentUserAfterExpertSmooth());
        return SettlementRule.deciding(situation)
                .map(rule -> new Verdict(meeting, answers, rule, rule.outcome().orElse(null), null));
    }

    static Verdict byAdministrator(MeetingFacts meeting, AnswersInOrder answers, Outcome outcome, Word word) {
        return new Verdict(meeting, answers, SettlementRule.ADMINISTRATOR_DECIDED, outcome, word);
    }

    /** The first instant at which an answer is too late and silence counts. */
    static Instant limit(MeetingFacts meeting) {
        return meeting.time().end().plus(meeting.terms().evaluationLimit());
    }
}
