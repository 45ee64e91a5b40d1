package app.parley.platform.inbox;

import app.parley.support.MailServer;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Reads the mailbox of the tests' installation as the job does, and looks into it as people do. */
public final class InboxFixture {

    /** Where the tests' installation has answers sent. */
    public static final String ADDRESS = "answers@parley.test";

    private final MailServer server;
    private final Inbox inbox;

    public InboxFixture(ApplicationContext context, MailServer server) {
        this(server, List.copyOf(context.getBeansOfType(InboxReader.class).values()));
    }

    InboxFixture(MailServer server, List<InboxReader> readers) {
        this.server = server;
        this.inbox = new Inbox(settings(server), readers, new MailParser("Parley <parley@localhost>", ADDRESS));
    }

    static ImapSettings settings(MailServer server) {
        return new ImapSettings(
                "127.0.0.1",
                server.imap(),
                ADDRESS,
                MailServer.PASSWORD,
                ADDRESS,
                ImapSettings.Security.NONE,
                "INBOX",
                "Not understood",
                Duration.ofMinutes(1));
    }

    public void read() {
        inbox.read();
    }

    public long unread() {
        return looking("INBOX", folder -> (long) folder.getUnreadMessageCount());
    }

    public long aside() {
        return looking("Not understood", folder -> folder.exists() ? (long) folder.getMessageCount() : 0L);
    }

    /** As after a crash between the commit and the mark. */
    public void forgetThatAnythingWasRead() {
        looking("INBOX", folder -> {
            Message[] all = folder.getMessages();
            folder.setFlags(all, new Flags(Flags.Flag.SEEN), false);
            return (long) all.length;
        });
    }

    private interface Look {
        long at(Folder folder) throws MessagingException;
    }

    private long looking(String name, Look look) {
        Session session = Session.getInstance(settings(server).properties());
        try (Store store = session.getStore("imap")) {
            store.connect("127.0.0.1", server.imap(), ADDRESS, MailServer.PASSWORD);
            Folder folder = store.getFolder(name);
            if (folder.exists()) {
                folder.open(Folder.READ_WRITE);
            }
            return look.at(folder);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
