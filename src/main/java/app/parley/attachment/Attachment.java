package app.parley.attachment;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A file of a meeting, without its bytes, so that lists cost little.
 *
 * @param name safe to show and to save under
 * @param size in bytes
 */
public record Attachment(
        UUID id, MeetingId meeting, PersonId uploader, String name, FileKind kind, long size, Instant uploadedAt) {

    private static final int NAMED = 10;

    /** The names of some in one line, and how many there are besides; empty without any. */
    public static String named(List<Attachment> files) {
        String names = files.stream().limit(NAMED).map(Attachment::name).collect(Collectors.joining(", "));
        return files.size() > NAMED ? names + ", +" + (files.size() - NAMED) : names;
    }
}
