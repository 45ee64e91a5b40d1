package app.parley.settlement;

import app.parley.credit.Ledger;
import app.parley.meeting.Evaluations;
import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries verdicts out, with the same few statements for one meeting and for a thousand: first the meetings change
 * state, then the credits move, then it is written down why. The caller has locked the meetings.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Settler {

    private final Evaluations evaluations;
    private final Ledger ledger;
    private final SettlementBook book;
    private final ApplicationEventPublisher events;

    Settler(Evaluations evaluations, Ledger ledger, SettlementBook book, ApplicationEventPublisher events) {
        this.evaluations = evaluations;
        this.ledger = ledger;
        this.book = book;
        this.events = events;
    }

    void carryOut(List<Verdict> verdicts, Instant at) {
        settle(
                verdicts.stream()
                        .filter(it -> it.outcome() != null)
                        .map(Settling::of)
                        .toList(),
                at);
        openDisputes(verdicts.stream().filter(it -> it.outcome() == null).toList(), at);
    }

    private void settle(List<Settling> settlings, Instant at) {
        if (settlings.isEmpty()) {
            return;
        }
        evaluations.evaluate(settlings.stream().map(Settling::evaluation).toList(), at);
        ledger.release(settlings.stream().map(Settling::release).toList(), at);
        book.add(settlings.stream().map(it -> it.settlement(at)).toList());
    }

    private void openDisputes(List<Verdict> disputed, Instant at) {
        if (disputed.isEmpty()) {
            return;
        }
        Map<MeetingId, SettlementRule> causes = new LinkedHashMap<>();
        disputed.forEach(it -> causes.put(it.meeting().id(), it.rule()));
        evaluations.openDisputes(causes.keySet(), at);
        events.publishEvent(new DisputesNeeded(causes, at));
    }
}
