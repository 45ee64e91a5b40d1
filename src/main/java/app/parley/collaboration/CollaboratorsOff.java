package app.parley.collaboration;

import app.parley.shared.RuleViolation;

/** No team of the host's lets its members call whom they want to call. */
public final class CollaboratorsOff extends RuleViolation {

    CollaboratorsOff() {
        super(Kind.CONFLICT, "collaborators-off");
    }
}
