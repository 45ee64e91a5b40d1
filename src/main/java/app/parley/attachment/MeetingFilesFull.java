package app.parley.attachment;

import app.parley.shared.RuleViolation;

/** The files of the meeting would be more than a meeting may have. */
public final class MeetingFilesFull extends RuleViolation {

    public MeetingFilesFull() {
        super(Kind.CONFLICT, "meeting-files-full");
    }
}
