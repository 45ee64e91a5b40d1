package app.parley.platform.mail;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a transaction promises to send.
 *
 * @param dedupeKey a mail with a key that was promised before is not promised again
 * @param kind what the mail is about, kebab-case, for the administrator's list
 * @param to one address
 * @param subject becomes one line, whatever somebody typed into it
 * @param text plain text
 * @param html the same as a page; null for a mail of plain text
 * @param calendar a file for calendar programs (RFC 5545); null where there is nothing to put into them
 * @param unsubscribe address that ends mails of this kind with one click; null where nothing can be ended
 * @param writer in whose name it goes out; null for Parley itself
 */
public record Mail(
        String dedupeKey,
        String kind,
        String to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String calendar,
        @Nullable String unsubscribe,
        @Nullable Writer writer) {

    /** Somebody who gets the answers. @param address one, that is known to be theirs */
    public record Writer(String name, String address) {}

    private static final Pattern LINE_ENDS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");

    public Mail {
        subject = LINE_ENDS.matcher(subject).replaceAll(" ");
        if (LINE_ENDS.matcher(to).find()) {
            throw new IllegalArgumentException("an address of several lines");
        }
    }

    /** The same with a file for calendar programs. */
    public Mail with(String calendarFile) {
        return new Mail(dedupeKey, kind, to, subject, text, html, calendarFile, unsubscribe, writer);
    }

    /** The same in somebody's name. */
    public Mail by(@Nullable Writer other) {
        return new Mail(dedupeKey, kind, to, subject, text, html, calendar, unsubscribe, other);
    }
}
