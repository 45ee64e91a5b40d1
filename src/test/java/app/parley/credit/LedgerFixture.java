package app.parley.credit;

import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.time.Instant;

/** People with credits, and ways in which what they had blocked is released. */
final class LedgerFixture {

    static final Instant AT = TestClock.START;
    static final PersonId ADMIN = person();

    private LedgerFixture() {}

    static PersonId person() {
        return PersonId.of(Ids.next());
    }

    static PersonId personWith(Ledger ledger, long credits) {
        PersonId person = person();
        if (credits > 0) {
            ledger.grant(
                    person, Credits.of(credits), "A start", ADMIN, Ids.next().toString(), AT);
        }
        return person;
    }

    /** Something to hold credits for; of a kind of its own, because there is no such meeting. */
    static Reference meeting() {
        return new Reference("test", Ids.next());
    }

    static Balance balance(long available, long blocked) {
        return new Balance(Credits.of(available), Credits.of(blocked));
    }

    static Release pay(Reference reference, PersonId payer, PersonId payee, long held, long fee) {
        return release(reference, TransferReason.PAYMENT, payer, payee, held, 0, fee, 0);
    }

    static Release refund(Reference reference, PersonId payer, PersonId payee, long held) {
        return release(reference, TransferReason.RETURN, payer, payee, held, held, 0, 0);
    }

    static Release compensate(Reference reference, PersonId payer, PersonId payee, long held, long compensation) {
        return release(reference, TransferReason.RETURN_AND_COMPENSATION, payer, payee, held, held, 0, compensation);
    }

    static Release split(Reference reference, PersonId payer, PersonId payee, long held, long returned, long fee) {
        return release(reference, TransferReason.SPLIT, payer, payee, held, returned, fee, 0);
    }

    private static Release release(
            Reference reference,
            TransferReason reason,
            PersonId payer,
            PersonId payee,
            long held,
            long returned,
            long fee,
            long compensation) {
        return new Release(
                reference,
                reason,
                payer,
                payee,
                Credits.of(held),
                Credits.of(returned),
                Credits.of(held - returned - fee),
                Credits.of(fee),
                Credits.of(compensation));
    }
}
