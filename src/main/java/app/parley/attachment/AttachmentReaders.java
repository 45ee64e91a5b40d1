package app.parley.attachment;

import app.parley.shared.MeetingId;
import java.util.UUID;

/** Who takes part in a meeting and so reads its files; modules that bring participants of their own say so here. */
public interface AttachmentReaders {

    /** Whether the files of the meeting are for this participant now. */
    boolean include(UUID participant, MeetingId meeting);
}
