package app.parley.support;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A real mail server on loopback, whose mailboxes get what is sent to their address with a tag after a +, as most do. */
public final class MailServer implements AutoCloseable {

    public static final String PASSWORD = "of-a-mailbox";

    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    public MailServer() {
        server.start();
        server.getUserManager().setMessageDeliveryHandler((mail, address) -> user(address.getEmail()));
    }

    public int smtp() {
        return server.getSmtp().getPort();
    }

    public int imap() {
        return server.getImap().getPort();
    }

    /** The mailbox of an address, whose login is the address itself. */
    public GreenMailUser user(String address) throws UserException {
        String mailbox = address.toLowerCase(Locale.ROOT).replaceAll("\\+[^@]*@", "@");
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(mailbox);
        return known != null ? known : users.createUser(mailbox, mailbox, PASSWORD);
    }

    /** What arrived for an address, oldest first. */
    public List<MimeMessage> mails(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(message -> isFor(message, address))
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static boolean isFor(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(it -> it.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
