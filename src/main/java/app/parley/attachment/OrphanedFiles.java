package app.parley.attachment;

import app.parley.platform.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Files without an attachment: what somebody removed, and what an upload left behind that did not come to its end. */
@Component
class OrphanedFiles {

    /** Longer than any upload takes from its first byte in the store to its row. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int BATCH = 20;

    private final AttachmentRows rows;
    private final FileStore store;
    private final WallClock wallClock;

    OrphanedFiles(AttachmentRows rows, FileStore store, WallClock wallClock) {
        this.rows = rows;
        this.store = store;
        this.wallClock = wallClock;
    }

    /** Removes some. @return how many; 0 when none is left */
    int sweep() {
        Instant before = wallClock.now().minus(GRACE);
        List<UUID> orphans = rows.filesWithoutAttachment(before, BATCH);
        orphans.forEach(orphan -> {
            store.remove(orphan);
            rows.forgetFile(orphan);
        });
        return orphans.size();
    }
}
