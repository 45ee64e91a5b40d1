package app.parley.platform.mail;

/** How far a promised mail has come. */
public enum MailState {
    WAITING,
    SENT,
    /** There is no mail server; the administrator's list is the mailbox. */
    KEPT,
    GIVEN_UP
}
