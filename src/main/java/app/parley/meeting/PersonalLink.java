package app.parley.meeting;

import java.time.Instant;

/**
 * A participant's own way into the room; shown to its owner only.
 *
 * @param path below the application's address; its last part is the secret
 * @param opensAt first instant at which it admits
 * @param closesAt last instant at which it admits
 */
public record PersonalLink(String path, Instant opensAt, Instant closesAt) {}
