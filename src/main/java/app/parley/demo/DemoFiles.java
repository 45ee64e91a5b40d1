package app.parley.demo;

import app.parley.attachment.Attachments;
import app.parley.attachment.Upload;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What two people give each other before they meet. */
@Component
@Profile("demo")
class DemoFiles {

    private final Attachments attachments;

    DemoFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    void prepare(MeetingId meeting, PersonId user, PersonId expert) {
        give(meeting, user, "Cash flow 2026.csv", "month,in,out\n2026-10,48200,39900\n2026-11,51700,44100\n");
        give(
                meeting,
                user,
                "Questions.txt",
                "1. What will an investor ask first?\n2. What is missing in our figures?\n");
        give(meeting, expert, "What to bring.md", "# What to bring\n\n- the last two annual statements\n- a plan\n");
    }

    private void give(MeetingId meeting, PersonId by, String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        attachments.add(by, meeting, new Upload(name, bytes.length, () -> new ByteArrayInputStream(bytes)));
    }
}
