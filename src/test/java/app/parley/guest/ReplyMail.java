package app.parley.guest;

import app.parley.platform.Ids;
import app.parley.platform.mail.MailFixture;
import app.parley.support.MailServer;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What a guest's calendar program makes of the mail that arrived, and sends back. */
final class ReplyMail {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Pattern LINK = Pattern.compile("/guest/([a-z0-9]+)");

    private final VEvent event;
    private String method = "REPLY";
    private String attendee;
    private String parameters;
    private @Nullable String organizer;
    private String to;
    private String uid;
    private String sequence;
    private String stamp;
    private String from;
    private String id = "<" + Ids.next() + "@guests.test>";
    private Map<String, String> headers = Map.of();

    private ReplyMail(VEvent event, Instant now) {
        this.event = event;
        this.organizer = value(Property.ORGANIZER);
        this.to = organizer.substring("mailto:".length());
        this.uid = value(Property.UID);
        this.sequence = value(Property.SEQUENCE);
        this.attendee = value(Property.ATTENDEE);
        this.from = attendee.substring("mailto:".length());
        this.parameters = "PARTSTAT=ACCEPTED";
        this.stamp = STAMP.format(now);
    }

    static ReplyMail to(MimeMessage invitation, Instant now) {
        return new ReplyMail((VEvent) calendar(invitation).getComponents().getFirst(), now);
    }

    /** What calendar programs find in a mail: the calendar among the forms of its words (RFC 6047). */
    static Calendar calendar(MimeMessage message) {
        try {
            Multipart words = (Multipart)
                    ((Multipart) message.getContent()).getBodyPart(0).getContent();
            BodyPart last = words.getBodyPart(words.getCount() - 1);
            String text = new String(last.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | MessagingException | ParserException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(MimeMessage message) {
        Matcher link = LINK.matcher(calendar(message)
                .getComponents()
                .getFirst()
                .getRequiredProperty(Property.URL)
                .getValue());
        if (!link.find()) {
            throw new IllegalStateException("no link to the invitation");
        }
        return link.group(1);
    }

    ReplyMail saying(String partStat) {
        parameters = "PARTSTAT=" + partStat;
        return this;
    }

    ReplyMail as(String address) {
        attendee = "mailto:" + address;
        from = address;
        return this;
    }

    ReplyMail from(String address) {
        from = address;
        return this;
    }

    ReplyMail at(Instant written) {
        stamp = STAMP.format(written);
        return this;
    }

    ReplyMail sequence(int number) {
        sequence = String.valueOf(number);
        return this;
    }

    ReplyMail withoutOrganizer() {
        organizer = null;
        return this;
    }

    ReplyMail addressedTo(String address) {
        to = address;
        organizer = "mailto:" + address;
        return this;
    }

    ReplyMail of(String otherUid) {
        uid = otherUid;
        return this;
    }

    ReplyMail counter() {
        method = "COUNTER";
        return this;
    }

    ReplyMail named(String messageId) {
        id = messageId;
        return this;
    }

    ReplyMail with(String header, String value) {
        headers = Map.of(header, value);
        return this;
    }

    void send(MailServer server) {
        try {
            JavaMailSenderImpl sender = MailFixture.sender(server.smtp());
            MimeMessage message = new MimeMessage(sender.getSession()) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            message.setFrom(new InternetAddress(from));
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
            message.setSubject("Accepted: the meeting");
            for (Map.Entry<String, String> header : headers.entrySet()) {
                message.setHeader(header.getKey(), header.getValue());
            }
            message.setText(text(), "UTF-8", "calendar");
            message.setHeader("Content-Type", "text/calendar; charset=UTF-8; method=" + method);
            message.setDisposition(Part.INLINE);
            message.setHeader("Content-Transfer-Encoding", "base64");
            sender.send(message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text() {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "PRODID:-//A calendar program//EN",
                "VERSION:2.0",
                "METHOD:" + method,
                "BEGIN:VEVENT",
                "DTSTAMP:" + stamp,
                "DTSTART:" + value(Property.DTSTART),
                "DTEND:" + value(Property.DTEND),
                "UID:" + uid,
                "SEQUENCE:" + sequence,
                "ATTENDEE;" + parameters + ":" + attendee,
                organizer == null ? "TRANSP:OPAQUE" : "ORGANIZER:" + organizer,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    private String value(String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
