package app.parley.credit;

import app.parley.platform.Ids;
import app.parley.platform.Invariants;
import app.parley.platform.WallClock;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Full recomputations in the background, for a ledger too long to wait for; who calls has checked that an administrator
 * asks.
 */
@Service
public class LedgerChecks {

    private final LedgerCheckRows rows;
    private final Invariants invariants;
    private final SchedulerClient jobs;
    private final OneTimeTask<Void> ledgerCheck;
    private final WallClock wallClock;

    LedgerChecks(
            LedgerCheckRows rows,
            Invariants invariants,
            SchedulerClient jobs,
            OneTimeTask<Void> ledgerCheckTask,
            WallClock wallClock) {
        this.rows = rows;
        this.invariants = invariants;
        this.jobs = jobs;
        this.ledgerCheck = ledgerCheckTask;
        this.wallClock = wallClock;
    }

    /** Begins one; while one runs, that one is meant. */
    @Transactional
    public LedgerCheckRun begin(PersonId by) {
        UUID id = Ids.next();
        if (rows.begin(id, by, invariants.size(), wallClock.now())) {
            jobs.scheduleIfNotExists(ledgerCheck.instance(id.toString()), wallClock.now());
            return get(id);
        }
        return rows.running().orElseGet(() -> begin(by));
    }

    /** @throws NotFound when there was none */
    @Transactional(readOnly = true)
    public LedgerCheckRun get(UUID id) {
        return rows.find(id).orElseThrow(NotFound::new);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<LedgerCheckRun> list(SliceRequest page) {
        return rows.read(page);
    }
}
