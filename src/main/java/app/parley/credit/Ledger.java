package app.parley.credit;

import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The double-entry ledger. Every movement is one append-only transfer whose entries sum to zero, under a key that exists
 * once; the database refuses anything else. Accounts are locked by id, after whatever the caller has locked.
 */
@Service
public class Ledger {

    private final Outside outside;
    private final Escrow escrow;
    private final Statements statements;
    private final History history;
    private final Recomputation recomputation;

    Ledger(Outside outside, Escrow escrow, Statements statements, History history, Recomputation recomputation) {
        this.outside = outside;
        this.escrow = escrow;
        this.statements = statements;
        this.history = history;
        this.recomputation = recomputation;
    }

    @Transactional(readOnly = true)
    public Balance balance(PersonId person) {
        return statements.balance(person);
    }

    /** What all people together have available and blocked. */
    @Transactional(readOnly = true)
    public Balance balanceOfAll() {
        return statements.balanceOfAll();
    }

    /**
     * Credits a person from outside.
     *
     * @param amount 1 to 1,000,000,000
     * @param note 1 to 500 characters, for the record
     * @param key up to 255 printable characters; makes the transfer unique among those of this administrator, and the
     *     same again gives the first transfer
     * @throws app.parley.platform.IdempotencyKeyReused when the key came with another person, amount or note
     */
    @Transactional
    public Transfer grant(PersonId to, Credits amount, String note, PersonId by, String key, Instant at) {
        return outside.move(new Outside.Order(TransferReason.GRANT, to, amount, note, by, key), at);
    }

    /**
     * Pays a person's available credits out; parameters as in {@link #grant}.
     *
     * @throws InsufficientCredits when less is available
     */
    @Transactional
    public Transfer payOut(PersonId from, Credits amount, String note, PersonId by, String key, Instant at) {
        return outside.move(new Outside.Order(TransferReason.PAYOUT, from, amount, note, by, key), at);
    }

    /**
     * Moves credits from available to blocked, once per reference; 0 credits move nothing.
     *
     * @throws InsufficientCredits when less is available
     * @throws AlreadyBlocked when credits were blocked for the reference before
     */
    @Transactional
    public void block(Reference reference, PersonId payer, Credits amount, Instant at) {
        escrow.block(reference, payer, amount, at);
    }

    /**
     * Releases what is blocked for each reference, once per reference, set-based: a constant number of statements
     * however many there are. All of them or none.
     *
     * @throws NotBlocked when something else than {@code held} is blocked for one of the references
     */
    @Transactional
    public void release(Collection<Release> releases, Instant at) {
        escrow.release(releases, at);
    }

    /** The person's entries on both accounts, newest first. */
    @Transactional(readOnly = true)
    public Slice<StatementLine> statement(PersonId person, SliceRequest page) {
        return statement(person, StatementQuery.ALL, page);
    }

    /** Those of the person's entries that are asked for, newest first. */
    @Transactional(readOnly = true)
    public Slice<StatementLine> statement(PersonId person, StatementQuery query, SliceRequest page) {
        return statements.of(person, query, page);
    }

    /**
     * What the person had at the end of each stretch of time.
     *
     * @param bounds ascending: where the stretches begin, and where the last one ends
     */
    @Transactional(readOnly = true)
    public List<Balance> balances(PersonId person, List<Instant> bounds) {
        return history.balances(person, bounds);
    }

    /** What the person earned as an expert in each stretch of time; bounds as in {@link #balances}. */
    @Transactional(readOnly = true)
    public List<Credits> earnings(PersonId person, List<Instant> bounds) {
        return history.earnings(person, bounds);
    }

    /** Recomputes every balance from the entries alone, as of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LedgerCheck check() {
        return recomputation.run();
    }

    /** The entries on people's accounts that concern one reference, oldest first; evidence for administrators. */
    @Transactional(readOnly = true)
    public List<StatementLine> of(Reference reference) {
        return statements.of(reference);
    }
}
