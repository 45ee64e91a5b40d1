package app.parley.dispute;

import app.parley.settlement.DisputesNeeded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens disputes in the transaction that found them necessary. */
@Component
class DisputeOpening {

    private final DisputeBook book;

    DisputeOpening(DisputeBook book) {
        this.book = book;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DisputesNeeded needed) {
        book.open(needed.causes(), needed.at());
    }
}
