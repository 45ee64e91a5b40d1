package app.parley.attachment;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.ApplicationContext;

/** Files as people send them. */
public final class AttachmentFixture {

    private AttachmentFixture() {}

    public static Attachment added(ApplicationContext context, PersonId by, MeetingId meeting) {
        return context.getBean(Attachments.class).add(by, meeting, text("Notes.txt", "What we agreed"));
    }

    public static Upload text(String name, String content) {
        return bytes(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Upload bytes(String name, byte[] content) {
        return new Upload(name, content.length, () -> new ByteArrayInputStream(content));
    }
}
