package app.parley.video;

import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Evidence of one time that somebody was in a room.
 *
 * @param leftAt null while they are there; of a line that broke, its last sign of life
 * @param ending null while they are there
 */
public record Stay(
        MeetingId meeting,
        UUID participant,
        Instant cameAt,
        @Nullable Instant leftAt,
        @Nullable Ending ending) {}
