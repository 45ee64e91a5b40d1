package app.parley.attachment;

import app.parley.shared.RuleViolation;

/** The meeting has begun, so what was given for it stays. */
public final class FileStays extends RuleViolation {

    public FileStays() {
        super(Kind.CONFLICT, "file-stays");
    }
}
