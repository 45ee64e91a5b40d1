package app.parley.guest;

import java.time.Instant;
import java.util.UUID;

/** Somebody whom its owner invited before; no account, and known to nobody else. */
public record Contact(UUID id, String email, String firstName, String lastName, Instant invitedAt) {}
