package app.parley.video;

import java.util.UUID;

/**
 * What one page in a room tells another to connect with it; nobody in between reads it.
 *
 * @param receiver presence that it is for
 * @param sender presence that it comes from
 * @param data JSON
 */
public record Signal(UUID receiver, UUID sender, String data) {}
