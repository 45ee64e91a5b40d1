package app.parley.video;

import java.time.Instant;
import java.util.UUID;

/**
 * Something written in a room.
 *
 * @param number counts from 1 in each room, without a gap
 */
public record Said(int number, UUID participant, String displayName, String text, Instant saidAt) {}
