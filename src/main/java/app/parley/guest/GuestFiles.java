package app.parley.guest;

import app.parley.attachment.Attachment;
import app.parley.attachment.AttachmentLink;
import app.parley.attachment.AttachmentLinks;
import app.parley.shared.NotFound;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The files of a meeting for its guests; the link in their mail is the right to them (src/docs/rules/attachments.md). */
@Service
@Transactional(readOnly = true)
public class GuestFiles {

    private final Invitations invitations;
    private final AttachmentLinks links;

    GuestFiles(Invitations invitations, AttachmentLinks links) {
        this.invitations = invitations;
        this.links = links;
    }

    /**
     * Oldest first; none for whoever declined.
     *
     * @throws NotFound for an unknown or tampered token
     * @throws InvitationWithdrawn for a guest who was removed
     */
    public List<Attachment> of(String token) {
        Invitation invitation = invitations.invitation(token);
        return links.readable(invitation.guest().id().value(), invitation.meeting());
    }

    /** A link of the guest's own to one of them, to be followed at once. Throws as {@link #of}. */
    public AttachmentLink link(String token, UUID attachment) {
        Invitation invitation = invitations.invitation(token);
        return links.ofReader(invitation.guest().id().value(), invitation.meeting(), attachment);
    }
}
