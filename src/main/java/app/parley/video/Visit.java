package app.parley.video;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.UUID;

/**
 * Evidence of one visit: from opening the link to the last sign of life in the room.
 *
 * @param minutes whole minutes present in the room
 */
public record Visit(MeetingId meeting, UUID participant, Instant firstSeen, Instant lastSeen, long minutes) {}
