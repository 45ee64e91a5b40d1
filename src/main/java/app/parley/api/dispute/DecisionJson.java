package app.parley.api.dispute;

import app.parley.settlement.Outcome;
import org.jspecify.annotations.Nullable;

/** A decision as it is sent. @param expertPercent 1 to 99, for a split only */
record DecisionJson(
        @Nullable Outcome outcome,
        @Nullable Integer expertPercent,
        @Nullable String reason) {}
