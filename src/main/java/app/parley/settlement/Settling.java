package app.parley.settlement;

import app.parley.credit.Reference;
import app.parley.credit.Release;
import app.parley.credit.TransferReason;
import app.parley.meeting.CreditPaymentStatus;
import app.parley.meeting.Evaluation;
import app.parley.meeting.Evaluation.Event;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.TimelineEventType;
import app.parley.shared.Credits;
import app.parley.shared.Percentage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One verdict with an outcome, worked out: who gets how much, and what everybody is told about it. */
record Settling(Verdict verdict, Outcome outcome, Shares shares) {

    static Settling of(Verdict verdict) {
        Outcome outcome = Objects.requireNonNull(verdict.outcome());
        MeetingFacts meeting = verdict.meeting();
        Shares shares = outcome == Outcome.SPLIT
                ? Shares.splitting(meeting.price(), expertShare(verdict), meeting.terms())
                : Shares.of(outcome, meeting.price(), meeting.terms());
        return new Settling(verdict, outcome, shares);
    }

    Evaluation evaluation() {
        Verdict.Word word = verdict.word();
        return new Evaluation(verdict.meeting().id(), becomes(), word == null ? null : word.by(), events());
    }

    Release release() {
        MeetingFacts meeting = verdict.meeting();
        return new Release(
                new Reference("meeting", meeting.id().value()),
                reason(),
                meeting.user(),
                meeting.expert(),
                meeting.price(),
                shares.returned(),
                shares.paid(),
                shares.fee(),
                shares.compensation());
    }

    Settlement settlement(Instant at) {
        return new Settlement(
                verdict.meeting().id(),
                verdict.rule(),
                outcome,
                Facts.of(verdict),
                shares.returned(),
                shares.paid().plus(shares.compensation()),
                shares.fee(),
                shares.compensation(),
                at);
    }

    private CreditPaymentStatus becomes() {
        return switch (outcome) {
            case PAY -> CreditPaymentStatus.PAID;
            case REFUND -> CreditPaymentStatus.RETURNED;
            case REFUND_AND_COMPENSATE -> CreditPaymentStatus.RETURNED_AND_COMPENSATED;
            case SPLIT -> CreditPaymentStatus.SPLIT;
        };
    }

    private TransferReason reason() {
        return switch (outcome) {
            case PAY -> TransferReason.PAYMENT;
            case REFUND -> TransferReason.RETURN;
            case REFUND_AND_COMPENSATE -> TransferReason.RETURN_AND_COMPENSATION;
            case SPLIT -> TransferReason.SPLIT;
        };
    }

    private List<Event> events() {
        List<Event> events = new ArrayList<>();
        if (verdict.word() != null) {
            events.add(decided());
        }
        switch (outcome) {
            case PAY -> events.add(paid());
            case REFUND -> events.add(returned());
            case REFUND_AND_COMPENSATE -> {
                events.add(returned());
                events.add(compensated());
            }
            case SPLIT -> {
                events.add(paid());
                events.add(returned());
            }
        }
        return events;
    }

    private Event decided() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("outcome", outcome.name());
        if (outcome == Outcome.SPLIT) {
            data.put("expertPercent", expertShare(verdict).value());
        }
        return new Event(TimelineEventType.DISPUTE_DECIDED, data);
    }

    private Event paid() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("amount", shares.paid().amount());
        data.put("platformFee", shares.fee().amount());
        return new Event(TimelineEventType.PAYMENT_TRANSFERRED_TO_EXPERT, data);
    }

    private Event returned() {
        return new Event(TimelineEventType.PAYMENT_RETURNED_TO_USER, amount(shares.returned()));
    }

    private Event compensated() {
        return new Event(TimelineEventType.COMPENSATION_PAID_TO_EXPERT, amount(shares.compensation()));
    }

    private static Map<String, Object> amount(Credits credits) {
        return Map.of("amount", credits.amount());
    }

    private static Percentage expertShare(Verdict verdict) {
        return Objects.requireNonNull(Objects.requireNonNull(verdict.word()).expertShare());
    }
}
