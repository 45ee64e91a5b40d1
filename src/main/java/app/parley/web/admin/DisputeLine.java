package app.parley.web.admin;

import java.time.Instant;

/** A dispute in the list. */
record DisputeLine(
        String meeting, String topic, String userName, String expertName, long price, Instant openedAt, boolean open) {}
