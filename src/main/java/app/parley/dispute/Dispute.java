package app.parley.dispute;

import app.parley.settlement.SettlementRule;
import app.parley.shared.MeetingId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A meeting that no rule settles. @param decision null while it is open */
public record Dispute(
        MeetingId meeting,
        Instant openedAt,
        SettlementRule cause,
        @Nullable Decision decision) {}
