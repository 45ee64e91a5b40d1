package app.parley.credit;

import app.parley.shared.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the ledger should hold, in plain maps. */
final class LedgerModel {

    /** Credits that wait for one release. */
    record Hold(Reference reference, PersonId payer, long amount) {}

    private final Map<PersonId, Long> available = new HashMap<>();
    final List<Hold> open = new ArrayList<>();
    final List<Hold> ended = new ArrayList<>();
    long revenue;
    long goodwill;
    long external;

    long available(PersonId person) {
        return available.getOrDefault(person, 0L);
    }

    long blocked(PersonId person) {
        return open.stream()
                .filter(hold -> hold.payer().equals(person))
                .mapToLong(Hold::amount)
                .sum();
    }

    void outside(PersonId person, long amount) {
        available.merge(person, amount, Long::sum);
        external -= amount;
    }

    void block(Hold hold) {
        available.merge(hold.payer(), -hold.amount(), Long::sum);
        open.add(hold);
    }

    void release(Hold hold, Release release) {
        open.remove(hold);
        ended.add(hold);
        available.merge(release.payer(), release.returned().amount(), Long::sum);
        available.merge(
                release.payee(),
                release.paid().amount() + release.compensation().amount(),
                Long::sum);
        revenue += release.fee().amount();
        goodwill -= release.compensation().amount();
    }
}
