package app.parley.attachment;

import app.parley.shared.RuleViolation;

/** The meeting came to nothing, so nothing is added to it. */
public final class MeetingTakesNoFiles extends RuleViolation {

    public MeetingTakesNoFiles() {
        super(Kind.CONFLICT, "meeting-takes-no-files");
    }
}
