package app.parley.meeting;

import app.parley.shared.RuleViolation;

/** No new time is proposed. */
public final class NoOpenProposal extends RuleViolation {

    public NoOpenProposal() {
        super(Kind.CONFLICT, "no-open-proposal");
    }
}
