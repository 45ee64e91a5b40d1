package app.parley.web.account;

import app.parley.shared.RuleViolation;

/** The form's session is over, so nothing says that the person themselves sent it. */
public final class FormExpired extends RuleViolation {

    public FormExpired() {
        super(Kind.FORBIDDEN, "form-expired");
    }
}
