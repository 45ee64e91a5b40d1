package app.parley.credit;

import app.parley.shared.Credits;
import java.time.Instant;
import java.util.UUID;

/** One movement of credits as its maker sees it. */
public record Transfer(UUID id, TransferReason reason, Credits amount, String note, Instant at) {}
