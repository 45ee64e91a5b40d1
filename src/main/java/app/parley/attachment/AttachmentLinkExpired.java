package app.parley.attachment;

import app.parley.shared.RuleViolation;

/** The time for which a link to a file was made is over. */
public final class AttachmentLinkExpired extends RuleViolation {

    public AttachmentLinkExpired() {
        super(Kind.GONE, "attachment-link-expired");
    }
}
