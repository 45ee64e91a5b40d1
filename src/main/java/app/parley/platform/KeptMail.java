package app.parley.platform;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail as the administrator sees it.
 *
 * @param state WAITING, SENT, KEPT (there is no mail server) or GIVEN_UP
 */
public record KeptMail(
        UUID id, String kind, String to, String subject, String text, String state, int attempts, Instant promisedAt) {}
