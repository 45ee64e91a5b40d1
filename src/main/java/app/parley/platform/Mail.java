package app.parley.platform;

/**
 * A mail that a transaction promises to send.
 *
 * @param dedupeKey a mail with a key that was promised before is not promised again
 * @param kind what the mail is about, kebab-case, for the administrator's list
 * @param to one address
 * @param text plain text
 */
public record Mail(String dedupeKey, String kind, String to, String subject, String text) {}
