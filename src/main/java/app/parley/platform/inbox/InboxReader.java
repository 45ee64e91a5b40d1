package app.parley.platform.inbox;

/** Whoever understands some of the mails that arrive. */
public interface InboxReader {

    /**
     * Takes a mail, in a transaction of its own. The same mail comes again when a crash keeps it from being marked as
     * read, so that it is the reader who remembers what was taken.
     *
     * @return false when the mail is none for this reader
     */
    boolean read(ReceivedMail mail);
}
