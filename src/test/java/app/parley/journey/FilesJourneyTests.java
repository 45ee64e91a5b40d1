package app.parley.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.attachment.AttachmentFixture;
import app.parley.guest.GuestFixture;
import app.parley.shared.MeetingId;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class FilesJourneyTests extends Journey {

    private static final Instant TOMORROW = Instant.parse("2026-11-24T09:00:00Z");
    private static final byte[] PROGRAM = "MZ".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PDF = "%PDF-1.7\nThe contract\n".getBytes(StandardCharsets.UTF_8);

    @BothWidths
    void oneSideAddsAFileAndTheOtherSavesIt(int width) throws IOException {
        String meeting = "/meetings/" + town.book(town.una, TOMORROW, "Rental contract");
        Visitor una = signedIn(town.una, width);
        una.opens(meeting);
        una.follows("Add or remove files");
        una.sees("Files");
        una.reads("There are no files yet.");

        una.field("File").setInputFiles(file("tool.pdf", PROGRAM));
        una.button("Add it").click();
        una.reads("the file is of another kind than its name says");
        una.field("File").setInputFiles(file("Contract.pdf", PDF));
        una.button("Add it").click();
        una.reads("The file is added.", "Contract.pdf");
        assertThat(una.button("Remove Contract.pdf")).isVisible();
        una.photographs("files");

        Visitor eva = signedIn(town.eva, width);
        eva.opens(meeting);
        eva.reads("Contract.pdf");
        Download saved = eva.saves("Contract.pdf");
        assertThat(saved.suggestedFilename()).isEqualTo("Contract.pdf");
        try (InputStream bytes = saved.createReadStream()) {
            assertThat(bytes.readAllBytes()).isEqualTo(PDF);
        }

        una.button("Remove Contract.pdf").click();
        una.reads("The file is removed.", "There are no files yet.");
    }

    @BothWidths
    void aGuestSavesAFileWithoutSigningIn(int width) throws IOException {
        MeetingId meeting = town.book(town.una, TOMORROW, "Rental contract");
        AttachmentFixture.added(context, town.eva.id(), meeting);
        String invitation = new GuestFixture(context).invitation(town.una.id(), meeting);

        Visitor gerda = stranger(width);
        gerda.opens("/guest/" + invitation);
        gerda.reads("Una User invites you", "Notes.txt");
        Download saved = gerda.saves("Notes.txt");
        try (InputStream bytes = saved.createReadStream()) {
            assertThat(bytes.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("What we agreed");
        }
        gerda.photographs("guest-files");
    }

    @BothWidths
    void worksWithoutScripts(int width) {
        String meeting = "/meetings/" + town.book(town.una, TOMORROW, "Rental contract");
        Visitor una = strangerWithoutScripts(width);
        una.signsIn(town.una.email());
        una.opens(meeting + "/attachments");
        una.field("File").setInputFiles(file("tool.pdf", PROGRAM));
        una.presses("Add it");
        una.isAnswered(422);
        una.field("File").setInputFiles(file("Contract.pdf", PDF));
        una.presses("Add it");
        una.reads("The file is added.", "Contract.pdf");
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/pdf", content);
    }
}
