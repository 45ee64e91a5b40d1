package app.parley.credit;

import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The double-entry ledger. Every movement is one append-only transfer whose entries sum to zero, under a key that exists
 * once; the database refuses anything else. Accounts are locked by id, after whatever the caller has locked.
 */
@Service
public class Ledger {

    public Balance balance(PersonId person) {
        throw new UnsupportedOperationException();
    }

    /** Credits a person from outside. @param key makes the transfer unique */
    public Transfer grant(PersonId to, Credits amount, String note, PersonId by, String key, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** Pays a person's available credits out. @throws InsufficientCredits */
    public Transfer payOut(PersonId from, Credits amount, String note, PersonId by, String key, Instant at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Moves credits from available to blocked, once per reference; 0 credits move nothing.
     *
     * @throws InsufficientCredits when less is available
     */
    public void block(Reference reference, PersonId payer, Credits amount, Instant at) {
        throw new UnsupportedOperationException();
    }

    /**
     * Releases what is blocked for each reference, once per reference, set-based: one statement for the transfers and
     * one for the entries however many there are.
     */
    public void release(Collection<Release> releases, Instant at) {
        throw new UnsupportedOperationException();
    }

    /** The person's entries on both accounts, newest first. */
    public Slice<StatementLine> statement(PersonId person, SliceRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Recomputes every balance from the entries alone. */
    public LedgerCheck check() {
        throw new UnsupportedOperationException();
    }

    /** The entries that concern one reference, oldest first; evidence for administrators. */
    public List<StatementLine> of(Reference reference) {
        throw new UnsupportedOperationException();
    }
}
