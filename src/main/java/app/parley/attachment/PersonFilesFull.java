package app.parley.attachment;

import app.parley.shared.RuleViolation;

/** The files of the person would be more than one person may have. */
public final class PersonFilesFull extends RuleViolation {

    public PersonFilesFull() {
        super(Kind.CONFLICT, "person-files-full");
    }
}
