package app.parley.attachment;

import app.parley.attachment.store.FileStoreAway;
import app.parley.attachment.store.Files;
import app.parley.platform.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Files without an attachment: what somebody removed, and what an upload left behind that did not come to its end. */
@Component
class OrphanedFiles {

    private static final Logger log = LoggerFactory.getLogger(OrphanedFiles.class);

    /** Longer than any upload takes from its first byte in the store to its row. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int BATCH = 100;
    private static final UUID FIRST = new UUID(0, 0);

    private final AttachmentRows rows;
    private final Files files;
    private final WallClock wallClock;

    OrphanedFiles(AttachmentRows rows, Files files, WallClock wallClock) {
        this.rows = rows;
        this.files = files;
        this.wallClock = wallClock;
    }

    /** Removes them; what cannot be removed now stays for the next time, and keeps nothing else. */
    void sweep() {
        Instant before = wallClock.now().minus(GRACE);
        List<UUID> orphans = rows.filesWithoutAttachment(before, FIRST, BATCH);
        while (!orphans.isEmpty() && !Thread.currentThread().isInterrupted()) {
            orphans.forEach(this::remove);
            orphans = rows.filesWithoutAttachment(before, orphans.getLast(), BATCH);
        }
    }

    private void remove(UUID orphan) {
        try {
            files.remove(orphan);
        } catch (FileStoreAway away) {
            log.warn("File {} could not be removed; it is tried again", orphan);
        }
    }
}
