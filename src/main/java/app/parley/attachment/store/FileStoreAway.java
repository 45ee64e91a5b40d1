package app.parley.attachment.store;

import app.parley.shared.RuleViolation;

/** The place of files does not answer, or refuses; nothing was kept of what was to go there. */
public final class FileStoreAway extends RuleViolation {

    public FileStoreAway() {
        super(Kind.UNAVAILABLE, "file-store-away");
    }
}
