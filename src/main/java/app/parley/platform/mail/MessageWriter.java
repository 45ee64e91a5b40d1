package app.parley.platform.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailPreparationException;
import org.springframework.stereotype.Component;

/** Writes a stored mail as the message that goes to the mail server; the same mail is always the same message. */
@Component
class MessageWriter {

    /** A calendar that asks something of its reader says what; mail programs look for it in the words (RFC 6047). */
    private static final Pattern METHOD = Pattern.compile("(?m)^METHOD:([A-Z]+)\\r?$");

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final InternetAddress sender;
    private final String domain;
    private final Set<String> permittedDomains;

    MessageWriter(
            @Value("${parley.mail.from:Parley <parley@localhost>}") String sender,
            @Value("${parley.mail.permitted-domains:}") Set<String> permittedDomains) {
        try {
            InternetAddress written = new InternetAddress(sender, false);
            written.setPersonal(written.getPersonal(), UTF_8);
            this.sender = written;
            this.domain = domain(written.getAddress());
            this.permittedDomains = Set.copyOf(permittedDomains);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException("parley.mail.from is not an address: " + sender, e);
        }
    }

    /** A mail that waits to be sent, as it is stored. */
    record Waiting(
            UUID id,
            String recipient,
            String subject,
            String body,
            @Nullable String html,
            @Nullable String calendar,
            @Nullable String unsubscribe,
            @Nullable String senderName,
            @Nullable String senderAddress) {}

    MimeMessage message(MimeMessage empty, Waiting mail) {
        try {
            MimeMessage message = new MessageWithId(empty, "<" + mail.id() + "@" + domain + ">");
            sign(message, mail);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
            message.setSubject(mail.subject(), UTF_8);
            message.setHeader("Auto-Submitted", "auto-generated");
            if (mail.unsubscribe() != null) {
                message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
                message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            if (mail.html() == null) {
                message.setText(mail.body(), UTF_8);
            } else {
                message.setContent(content(mail, mail.html()));
            }
            return message;
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    /**
     * Whoever is answered stands in Reply-To. The sender stays Parley's own, under their name: what comes from another
     * domain than its server may speak for is taken for spam, but for domains that let it.
     */
    private void sign(MimeMessage message, Waiting mail) throws MessagingException {
        if (mail.senderName() == null || mail.senderAddress() == null) {
            message.setFrom(sender);
            return;
        }
        InternetAddress writer = address(mail.senderAddress(), mail.senderName());
        message.setReplyTo(new InternetAddress[] {writer});
        if (permittedDomains.contains(domain(mail.senderAddress()))) {
            message.setFrom(writer);
            message.setSender(sender);
        } else {
            String own = sender.getPersonal();
            message.setFrom(
                    address(sender.getAddress(), own == null ? mail.senderName() : mail.senderName() + " · " + own));
        }
    }

    private static InternetAddress address(String address, @Nullable String name) throws MessagingException {
        try {
            InternetAddress strict = new InternetAddress(address, true);
            strict.setPersonal(name, UTF_8);
            return strict;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static MimeMultipart content(Waiting mail, String html) throws MessagingException {
        MimeMultipart words = new MimeMultipart("alternative", part(mail.body(), "plain"), part(html, "html"));
        if (mail.calendar() == null) {
            return words;
        }
        Matcher method = METHOD.matcher(mail.calendar());
        if (method.find()) {
            words.addBodyPart(calendar(mail.calendar(), "text/calendar; charset=UTF-8; method=" + method.group(1)));
            MimeBodyPart file = calendar(mail.calendar(), "application/ics");
            file.setFileName("invite.ics");
            file.setDisposition(Part.ATTACHMENT);
            return new MimeMultipart("mixed", part(words), file);
        }
        MimeBodyPart file = new MimeBodyPart();
        file.setText(mail.calendar(), UTF_8, "calendar");
        file.setFileName("meeting.ics");
        file.setDisposition(Part.ATTACHMENT);
        return new MimeMultipart("mixed", part(words), file);
    }

    private static MimeBodyPart part(MimeMultipart content) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(content);
        return part;
    }

    private static MimeBodyPart calendar(String text, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static BodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    /** Keeps the Message-ID it was given, so that a repeated mail can be recognised. */
    private static final class MessageWithId extends MimeMessage {

        private final String id;

        MessageWithId(MimeMessage source, String id) throws MessagingException {
            super(source.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
