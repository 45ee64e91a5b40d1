package app.parley.platform;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats a command that the database could not serialize with others: a lost race says nothing about the request.
 * Inside somebody else's transaction it does nothing, since only the whole of it can be repeated.
 */
@Service
public class Retries {

    private static final int MOST = 3;
    private static final int PAUSE_MILLIS = 40;

    /** @param command one transaction, or several that may each be repeated */
    public <T> T run(Supplier<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return command.get();
        }
        for (int retry = 1; retry <= MOST; retry++) {
            try {
                return command.get();
            } catch (RuntimeException e) {
                if (!lostRace(e)) {
                    throw e;
                }
                pause(retry);
            }
        }
        return command.get();
    }

    private static boolean lostRace(RuntimeException e) {
        String state = SqlState.of(e);
        return "40001".equals(state) || "40P01".equals(state) || e instanceof OptimisticLockingFailureException;
    }

    private static void pause(int retry) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, PAUSE_MILLIS * retry));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
