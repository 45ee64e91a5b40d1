package app.parley.settlement;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.Map;

/** Published in the settling transaction: these meetings wait for an administrator, each because of a rule. */
public record DisputesNeeded(Map<MeetingId, SettlementRule> causes, Instant at) {}
