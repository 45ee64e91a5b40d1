package app.parley.attachment.store;

import jakarta.annotation.PreDestroy;
import java.io.InputStream;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Files as objects. A file's row is there for good before its object is begun, whatever becomes of the transaction around
 * it: no crash leaves an object that nobody knows of.
 */
@Component
class ObjectFileStore implements FileStore {

    /** A store that is slow holds this many of the database's connections, not all. */
    private static final int AT_ONCE = 6;

    private static final int SECONDS_IN_LINE = 2;

    private final ObjectStoreSettings settings;
    private final FileRows rows;
    private final TransactionTemplate alone;
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private @Nullable ObjectStore store;

    ObjectFileStore(
            ObjectStoreSettings settings,
            FileRows rows,
            PlatformTransactionManager transactions,
            @Value("${parley.attachments.store}") Place place) {
        if (place == Place.S3 && !settings.complete()) {
            throw new IllegalStateException("parley.attachments.store=s3 needs parley.attachments.s3.bucket,"
                    + " .access-key and .secret-key, and an .endpoint unless it is Amazon's");
        }
        this.settings = settings;
        this.rows = rows;
        this.alone = new TransactionTemplate(transactions);
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public Place place() {
        return Place.S3;
    }

    @Override
    public void put(UUID file, InputStreamSource bytes, long size) {
        takeTurn();
        try {
            alone.executeWithoutResult(status -> rows.begin(file, Place.S3));
            store().put(file, bytes, size);
        } finally {
            turns.release();
        }
    }

    @Override
    public InputStream open(UUID file) {
        return store().open(file);
    }

    @Override
    public void remove(UUID file) {
        store().remove(file);
    }

    @PreDestroy
    synchronized void close() {
        if (store != null) {
            store.close();
        }
    }

    /** Made when it is needed first, so that nobody waits for it who has none. */
    private synchronized ObjectStore store() {
        if (!settings.complete()) {
            throw new FileStoreAway();
        }
        ObjectStore present = store;
        if (present == null) {
            present = new ObjectStore(settings);
            store = present;
        }
        return present;
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(SECONDS_IN_LINE, TimeUnit.SECONDS)) {
                throw new FileStoreAway();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileStoreAway();
        }
    }
}
