package app.parley.attachment;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A file of a meeting, without its bytes, so that lists cost little.
 *
 * @param name safe to show and to save under
 * @param size in bytes
 */
public record Attachment(
        UUID id, MeetingId meeting, PersonId uploader, String name, FileKind kind, long size, Instant uploadedAt) {}
