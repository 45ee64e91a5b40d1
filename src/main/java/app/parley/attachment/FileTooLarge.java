package app.parley.attachment;

import app.parley.shared.RuleViolation;

/** The file has more bytes than one file may have. */
public final class FileTooLarge extends RuleViolation {

    public FileTooLarge() {
        super(Kind.TOO_LARGE, "file-too-large");
    }
}
