package app.parley.attachment;

import java.time.Instant;

/** An address at which one participant reads one file without signing in, and until when. */
public record AttachmentLink(String path, Instant validUntil) {}
