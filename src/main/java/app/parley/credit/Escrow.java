package app.parley.credit;

import static app.parley.credit.AccountName.GOODWILL;
import static app.parley.credit.AccountName.REVENUE;
import static app.parley.credit.AccountName.available;
import static app.parley.credit.AccountName.blocked;

import app.parley.credit.Holds.Hold;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Blocks credits for a reference, and releases them once. Accounts are locked before anything is decided. */
@Component
class Escrow {

    private final Journal journal;
    private final Holds holds;

    Escrow(Journal journal, Holds holds) {
        this.journal = journal;
        this.holds = holds;
    }

    void block(Reference reference, PersonId payer, Credits amount, Instant at) {
        if (amount.isZero()) {
            return;
        }
        LockedAccounts accounts = journal.lock(List.of(payer));
        if (holds.wereBlocked(reference)) {
            throw new AlreadyBlocked();
        }
        accounts.requireAvailable(payer, amount);
        Movement movement = Movement.about(reference, TransferReason.BLOCK, Keys.block(reference))
                .move(amount, available(payer), blocked(payer));
        journal.write(List.of(movement), accounts, at);
    }

    void release(Collection<Release> releases, Instant at) {
        if (releases.isEmpty()) {
            return;
        }
        LockedAccounts accounts = journal.lock(releases.stream()
                .flatMap(release -> Stream.of(release.payer(), release.payee()))
                .distinct()
                .toList());
        requireHeld(releases);
        journal.write(releases.stream().map(Escrow::movement).toList(), accounts, at);
    }

    private void requireHeld(Collection<Release> releases) {
        List<Reference> references =
                releases.stream().map(Release::reference).distinct().toList();
        Set<Hold> held = new HashSet<>();
        releases.stream().map(Hold::of).filter(hold -> !hold.amount().isZero()).forEach(held::add);
        if (references.size() < releases.size() || !holds.open(references).equals(held)) {
            throw new NotBlocked();
        }
    }

    private static Movement movement(Release release) {
        PersonId payer = release.payer();
        PersonId payee = release.payee();
        return Movement.about(release.reference(), release.reason(), Keys.release(release.reference()))
                .move(release.returned(), blocked(payer), available(payer))
                .move(release.paid(), blocked(payer), available(payee))
                .move(release.fee(), blocked(payer), REVENUE)
                .move(release.compensation(), GOODWILL, available(payee));
    }
}
