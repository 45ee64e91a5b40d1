package app.parley.platform.inbox;

import jakarta.mail.MessagingException;

/** The mailbox cannot be read now; the job tries again. */
final class InboxAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InboxAway(MessagingException cause) {
        super("the mailbox cannot be read: " + cause.getClass().getSimpleName(), cause);
    }
}
