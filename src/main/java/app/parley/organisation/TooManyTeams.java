package app.parley.organisation;

import app.parley.shared.RuleViolation;

/** The organisation has as many teams as any may have. */
public final class TooManyTeams extends RuleViolation {

    TooManyTeams() {
        super(Kind.CONFLICT, "too-many-teams");
    }
}
