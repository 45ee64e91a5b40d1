package app.parley.platform.mail;

import java.util.regex.Pattern;

/**
 * A text message that a transaction promises to send.
 *
 * @param dedupeKey a message with a key that was promised before is not promised again
 * @param kind what it is about, kebab-case, for the administrator's list
 * @param to a number as E.164 has it
 */
public record Sms(String dedupeKey, String kind, String to, String text) {

    /** A code proves a number, so that only its reader may see it. */
    public static final String CODE = "phone-code";

    static final Pattern DIGITS = Pattern.compile("\\d{6}");
}
