package app.parley.platform.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Reads what is unread in the mailbox, one mail after another. A mail is marked as read once whoever it concerns has
 * committed what it says; what nobody understands is laid aside for people, and nothing is ever deleted. A mail that
 * fails keeps no other waiting.
 */
class Inbox {

    /** An answer has a few kilobytes; whatever is larger is none, and is not fetched. */
    static final int LARGEST = 1 << 20;

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int TOGETHER = 100;

    private final ImapSettings settings;
    private final List<InboxReader> readers;
    private final MailParser parser;

    Inbox(ImapSettings settings, List<InboxReader> readers, MailParser parser) {
        this.settings = settings;
        this.readers = readers;
        this.parser = parser;
    }

    private enum Outcome {
        TAKEN,
        ASIDE,
        LATER
    }

    /** @throws InboxAway when the mailbox cannot be read now */
    void read() {
        Session session = Session.getInstance(settings.properties());
        try (IMAPStore store = (IMAPStore) session.getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), settings.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            layAside(store, folder, read(folder));
            folder.close(false);
        } catch (MessagingException e) {
            throw new InboxAway(e);
        }
    }

    /** @return those that nobody understands */
    private Message[] read(IMAPFolder folder) throws MessagingException {
        Message[] unread = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        List<Message> aside = new ArrayList<>();
        for (int from = 0; from < unread.length; from += TOGETHER) {
            aside.addAll(read(folder, Arrays.copyOfRange(unread, from, Math.min(from + TOGETHER, unread.length))));
        }
        return aside.toArray(Message[]::new);
    }

    private List<Message> read(IMAPFolder folder, Message[] some) throws MessagingException {
        FetchProfile sizes = new FetchProfile();
        sizes.add(FetchProfile.Item.SIZE);
        sizes.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(some, sizes);
        List<Message> aside = new ArrayList<>();
        for (Message message : some) {
            Outcome outcome = outcome(folder, (IMAPMessage) message);
            if (outcome != Outcome.LATER) {
                message.setFlag(Flags.Flag.SEEN, true);
            }
            if (outcome == Outcome.ASIDE) {
                aside.add(message);
            }
        }
        return aside;
    }

    private Outcome outcome(IMAPFolder folder, IMAPMessage message) throws MessagingException {
        if (message.getSize() > LARGEST) {
            return Outcome.ASIDE;
        }
        try {
            String place = folder.getUIDValidity() + ":" + folder.getUID(message);
            return parser.parse(place, bytes(message)).stream()
                            .anyMatch(mail -> readers.stream().anyMatch(it -> it.read(mail)))
                    ? Outcome.TAKEN
                    : Outcome.ASIDE;
        } catch (TransientDataAccessException | RecoverableDataAccessException | TransactionException e) {
            log.warn("A mail could not be taken now; it is read again", e);
            return Outcome.LATER;
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError e) {
            if (!folder.isOpen()) {
                throw new MessagingException("the connection is gone");
            }
            log.warn(
                    "A mail is not understood and is laid aside: {}",
                    e.getClass().getName());
            return Outcome.ASIDE;
        }
    }

    private static byte[] bytes(IMAPMessage message) throws MessagingException, IOException {
        try (InputStream whole = message.getMimeStream()) {
            return whole.readNBytes(LARGEST);
        }
    }

    /** Into a folder of their own, or at least to be found among the others. */
    private void layAside(IMAPStore store, IMAPFolder folder, Message[] messages) throws MessagingException {
        if (messages.length == 0) {
            return;
        }
        if (!store.hasCapability("MOVE")) {
            folder.setFlags(messages, new Flags(Flags.Flag.FLAGGED), true);
            return;
        }
        Folder target = store.getFolder(settings.aside());
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        folder.moveMessages(messages, target);
    }
}
