package app.parley.platform.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the administrator sees it. Where a mail server takes mails to their readers, the secrets in their links are
 * nobody else's; only where the administrator's list is the mailbox are the links whole.
 *
 * @param html null for a mail of plain text
 * @param calendar null without a file for calendar programs
 * @param lastError what went wrong the last time; null when nothing did
 */
public record KeptMail(
        UUID id,
        String kind,
        String to,
        String subject,
        String text,
        @Nullable String html,
        @Nullable String calendar,
        MailState state,
        int attempts,
        @Nullable String lastError,
        Instant promisedAt) {}
