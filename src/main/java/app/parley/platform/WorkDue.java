package app.parley.platform;

import java.time.Instant;

/**
 * Work of a module that falls due by the business clock: found by query, done in short transactions, safe on any number
 * of instances. Runs every few seconds, and to its end whenever the demo clock moves.
 */
public interface WorkDue {

    /**
     * Does one batch of what is due.
     *
     * @return how many things were done; 0 says that nothing due is left
     */
    int runBatch(Instant now);
}
