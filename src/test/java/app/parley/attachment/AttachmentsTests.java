package app.parley.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.ParleyTest;
import app.parley.attachment.store.Files;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.Meetings;
import app.parley.platform.WallClock;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.RuleViolation;
import app.parley.support.TestClock;
import app.parley.support.Together;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

@ParleyTest
class AttachmentsTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AttachmentLinks links;

    @Autowired
    private AttachmentRows rows;

    @Autowired
    private Files files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private MeetingFixture fixture;
    private PersonId user;
    private MeetingFixture.Seller seller;
    private MeetingFacts meeting;

    @BeforeEach
    void aMeeting() {
        clock.set(TestClock.START);
        fixture = new MeetingFixture(context);
        user = fixture.user(10_000);
        seller = fixture.seller(Approval.AUTOMATIC, 100);
        meeting = fixture.agreedRequest(user, seller);
    }

    @Test
    void keepsAFileOfEitherSideForBoth() throws IOException {
        byte[] large = "A line of text\n".repeat(60_000).getBytes(UTF_8);
        Attachment of = attachments.add(user, meeting.id(), AttachmentFixture.bytes("Long.txt", large));
        attachments.add(seller.id(), meeting.id(), AttachmentFixture.text("Offer.txt", "Offer"));

        for (PersonId side : List.of(user, seller.id())) {
            assertThat(attachments.of(side, meeting.id()))
                    .extracting(Attachment::name, Attachment::uploader)
                    .containsExactly(tuple("Long.txt", user), tuple("Offer.txt", seller.id()));
            assertThat(read(side, of)).isEqualTo(large);
        }
    }

    @Test
    void isNothingForStrangers() {
        PersonId stranger = fixture.person();
        Attachment file = added();

        assertThatThrownBy(() -> attachments.of(stranger, meeting.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> AttachmentFixture.added(context, stranger, meeting.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> links.of(stranger, meeting.id(), file.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> attachments.remove(seller.id(), meeting.id(), file.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void takesNothingMoreOnceTheMeetingCameToNothing() {
        fixture.meetings.cancel(seller.id(), meeting.id(), "I am ill", null, null);

        assertThatThrownBy(this::added).isInstanceOf(MeetingTakesNoFiles.class);
    }

    @Test
    void letsTheUploaderTakeAFileBackUntilTheStart() {
        Attachment first = added();
        Attachment second = added();
        attachments.remove(user, meeting.id(), first.id());
        assertThat(attachments.of(user, meeting.id())).containsExactly(second);

        clock.set(meeting.time().start());
        assertThatThrownBy(() -> attachments.remove(user, meeting.id(), second.id()))
                .isInstanceOf(FileStays.class);
    }

    @Test
    void neverKeepsMoreThanAMeetingMayHaveHoweverManyComeAtOnce() throws Exception {
        Attachments small = limited(1_000, 350, 100_000);
        List<Boolean> kept = Together.run(Collections.nCopies(12, sending(small, user, meeting.id())));

        assertThat(kept).filteredOn(it -> it).hasSize(3);
        assertThat(attachments.of(user, meeting.id())).hasSize(3);
        assertThat(used(meeting.id().value())).isEqualTo(300);
        assertThat(used(user.value())).isEqualTo(300);
    }

    @Test
    void neverKeepsMoreThanAPersonMayHaveOverAllTheirMeetings() throws Exception {
        Attachments small = limited(1_000, 100_000, 550);
        MeetingFacts other = fixture.agreedRequest(user, seller);
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            calls.add(sending(small, user, meeting.id()));
            calls.add(sending(small, user, other.id()));
        }
        List<Boolean> kept = Together.run(calls);

        assertThat(kept).filteredOn(it -> it).hasSize(5);
        assertThat(used(user.value())).isEqualTo(500);
        assertThat(sending(small, seller.id(), meeting.id()).call()).isTrue();
    }

    @Test
    void givesAQuotaBackWithWhatIsTakenBackOnce() throws Exception {
        Attachment file = added();
        List<Boolean> removed = Together.run(Collections.nCopies(6, () -> {
            try {
                attachments.remove(user, meeting.id(), file.id());
                return true;
            } catch (NotFound gone) {
                return false;
            }
        }));

        assertThat(removed).filteredOn(it -> it).hasSize(1);
        assertThat(used(meeting.id().value())).isZero();
        assertThat(used(user.value())).isZero();
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        assertThatThrownBy(() -> limited(99, 1_000, 1_000).add(user, meeting.id(), upload()))
                .isInstanceOf(FileTooLarge.class);
    }

    @Test
    void leavesNothingOfAnUploadThatBreaksOff() {
        Upload broken = new Upload("a.txt", 10, new Upload.Source() {
            private int opened;

            @Override
            public InputStream open() throws IOException {
                if (++opened > 2) {
                    throw new IOException("gone");
                }
                return new ByteArrayInputStream("0123456789".getBytes(UTF_8));
            }
        });

        assertThatThrownBy(() -> attachments.add(user, meeting.id(), broken)).hasRootCauseMessage("gone");
        assertThat(attachments.of(user, meeting.id())).isEmpty();
        assertThat(jdbc.sql("select count(*) from attachment_use where owner_id = :id")
                        .param("id", user.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void sweepsFilesWithoutAnAttachmentAfterAnHourAndNoOthers() {
        Attachment kept = added();
        Attachment taken = added();
        attachments.remove(user, meeting.id(), taken.id());
        WallClock wallClock = context.getBean(WallClock.class);

        new OrphanedFiles(rows, files, wallClock).sweep();
        assertThat(chunks(taken.id())).isOne();
        new OrphanedFiles(rows, files, () -> wallClock.now().plus(Duration.ofMinutes(61))).sweep();
        assertThat(chunks(taken.id())).isZero();
        assertThat(chunks(kept.id())).isOne();
    }

    @Test
    void opensALinkForItsTimeAndNotLonger() {
        Attachment file = added();
        AttachmentLink link = links.of(user, meeting.id(), file.id());
        String token = token(link);

        clock.set(link.validUntil());
        assertThat(links.follow(token)).isEqualTo(file);
        clock.set(link.validUntil().plusSeconds(1));
        assertThatThrownBy(() -> links.follow(token)).isInstanceOf(AttachmentLinkExpired.class);
    }

    @Test
    void opensNoLinkThatWasChangedOrIsForNobodyWhoTakesPart() {
        Attachment file = added();
        String token = token(links.of(user, meeting.id(), file.id()));
        for (int i = 0; i < token.length(); i += 7) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThatThrownBy(() -> links.follow(changed)).isInstanceOf(NotFound.class);
        }
        String stranger = token(links.of(UUID.randomUUID(), file, meeting.time().end()));
        assertThatThrownBy(() -> links.follow(stranger)).isInstanceOf(NotFound.class);

        attachments.remove(user, meeting.id(), file.id());
        assertThatThrownBy(() -> links.follow(token)).isInstanceOf(NotFound.class);
    }

    private Attachment added() {
        return AttachmentFixture.added(context, user, meeting.id());
    }

    private byte[] read(PersonId person, Attachment file) throws IOException {
        try (InputStream bytes = links.open(links.follow(token(links.of(person, meeting.id(), file.id()))))) {
            return bytes.readAllBytes();
        }
    }

    private static String token(AttachmentLink link) {
        return link.path().substring("/attachments/".length());
    }

    private static Upload upload() {
        return AttachmentFixture.text("a.txt", "x".repeat(100));
    }

    private Callable<Boolean> sending(Attachments small, PersonId person, MeetingId id) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return () -> {
            try {
                transaction.executeWithoutResult(status -> small.add(person, id, upload()));
                return true;
            } catch (RuleViolation full) {
                return false;
            }
        };
    }

    private Attachments limited(long file, long perMeeting, long person) {
        AttachmentLimits limits =
                new AttachmentLimits(DataSize.ofBytes(file), DataSize.ofBytes(perMeeting), DataSize.ofBytes(person));
        return new Attachments(context.getBean(Meetings.class), rows, files, limits, clock);
    }

    private long used(UUID owner) {
        return jdbc.sql("select used from attachment_use where owner_id = :owner")
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    private long chunks(UUID file) {
        return jdbc.sql("select count(*) from attachment_chunk where file_id = :file")
                .param("file", file)
                .query(Long.class)
                .single();
    }
}
