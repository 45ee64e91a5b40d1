package app.parley.platform.inbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a mail as far as anybody wants to know it, and passes over what no person and no calendar program wrote. */
final class MailParser {

    private static final List<String> ADDRESSEES =
            List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To", "X-Delivered-To");
    private static final int MOST_ADDRESSEES = 50;
    private static final int DEEPEST = 8;
    private static final int MOST_CALENDARS = 5;
    private static final int LONGEST_ID = 500;

    private final Session session = Session.getInstance(new Properties());
    private final Set<String> own;

    /** @param own addresses from which Parley itself writes: what comes from them goes in a circle */
    MailParser(String... own) {
        this.own = Set.copyOf(Arrays.stream(own).flatMap(MailParser::addresses).toList());
    }

    /** @param place where the mail lies, its name when it has none; empty for what a machine answered */
    Optional<ReceivedMail> parse(String place, byte[] bytes) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(bytes));
        if (isAutomatic(message)) {
            return Optional.empty();
        }
        String given = message.getMessageID();
        String id = given == null || given.isBlank() ? place : given.strip();
        List<String> calendars = new ArrayList<>();
        collect(message, 0, calendars);
        return Optional.of(new ReceivedMail(
                id.length() > LONGEST_ID ? id.substring(0, LONGEST_ID) : id, addressees(message), calendars));
    }

    /** A bounce, an answer that tells of an absence, or a mail of our own. What a calendar generates is what we wait for. */
    private boolean isAutomatic(MimeMessage message) throws MessagingException {
        return message.isMimeType("multipart/report")
                || values(message, "Auto-Submitted")
                        .map(value -> value.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(value -> value.startsWith("auto-") && !value.startsWith("auto-generated"))
                || values(message, "From").flatMap(MailParser::addresses).anyMatch(own::contains);
    }

    private static List<String> addressees(MimeMessage message) throws MessagingException {
        List<String> found = new ArrayList<>();
        for (String header : ADDRESSEES) {
            values(message, header).flatMap(MailParser::addresses).forEach(found::add);
        }
        return found.stream().distinct().limit(MOST_ADDRESSEES).toList();
    }

    private static Stream<String> values(MimeMessage message, String header) throws MessagingException {
        String @Nullable [] values = message.getHeader(header);
        return values == null ? Stream.of() : Arrays.stream(values);
    }

    private static Stream<String> addresses(String header) {
        try {
            return Arrays.stream(InternetAddress.parseHeader(header, false))
                    .map(InternetAddress::getAddress)
                    .filter(address -> address != null && !address.isEmpty())
                    .map(address -> address.toLowerCase(Locale.ROOT));
        } catch (AddressException e) {
            return Stream.of();
        }
    }

    private static void collect(Part part, int depth, List<String> calendars) throws MessagingException, IOException {
        if (depth > DEEPEST || calendars.size() == MOST_CALENDARS) {
            return;
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i), depth + 1, calendars);
            }
        } else if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
            try (InputStream text = part.getInputStream()) {
                calendars.add(new String(text.readNBytes(Inbox.LARGEST), charset(part)));
            }
        }
    }

    private static Charset charset(Part part) {
        try {
            String named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (MessagingException | IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
