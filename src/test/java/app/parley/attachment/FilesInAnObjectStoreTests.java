package app.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.parley.ParleyTest;
import app.parley.attachment.store.FileStoreAway;
import app.parley.attachment.store.Files;
import app.parley.attachment.store.StoreFixture;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.Meetings;
import app.parley.platform.WallClock;
import app.parley.shared.PersonId;
import app.parley.support.Moto;
import app.parley.support.TestClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Attachments whose bytes lie in an object store: what a crash leaves, and what comes of a store that is away. */
@ParleyTest
class FilesInAnObjectStoreTests {

    private static Moto moto;

    @Autowired
    ApplicationContext context;

    @Autowired
    AttachmentRows rows;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    private MeetingFacts meeting;
    private PersonId user;
    private Files files;
    private Attachments attachments;

    @BeforeAll
    static void aStore() throws IOException {
        moto = Moto.start();
        moto.makeBucket(StoreFixture.BUCKET);
    }

    @AfterAll
    static void noStore() {
        if (moto != null) {
            moto.close();
        }
    }

    @BeforeEach
    void aMeeting() {
        clock.set(TestClock.START);
        MeetingFixture fixture = new MeetingFixture(context);
        user = fixture.user(10_000);
        meeting = fixture.agreedRequest(user, fixture.seller(Approval.AUTOMATIC, 100));
        files = StoreFixture.files(context, moto.address());
        attachments = new Attachments(
                context.getBean(Meetings.class),
                rows,
                files,
                new AttachmentLimits(DataSize.ofMegabytes(20), DataSize.ofMegabytes(100), DataSize.ofMegabytes(500)),
                clock);
    }

    @Test
    void keepsAFileThereAndReadsItAgain() throws IOException {
        Attachment file = added();

        assertThat(isThere(file.id())).isTrue();
        try (InputStream bytes = files.open(file.id())) {
            assertThat(bytes).hasContent("What we agreed");
        }
        sweepAfter(Duration.ofMinutes(61));
        assertThat(isThere(file.id())).isTrue();
    }

    @Test
    void sweepsTheObjectOfATransactionThatDidNotCommit() {
        Attachment lost = uncommitted();
        assertThat(isThere(lost.id())).isTrue();
        assertThat(rows.find(lost.id())).isEmpty();

        sweepAfter(Duration.ofMinutes(59));
        assertThat(isThere(lost.id())).isTrue();
        sweepAfter(Duration.ofMinutes(61));
        assertThat(isThere(lost.id())).isFalse();
        assertThat(rowsOf(lost.id())).isZero();
    }

    @Test
    void losesNothingWhileTheStoreIsAwayAndSweepsLater() throws IOException {
        Attachment kept = added();
        Attachment taken = added();
        attachments.remove(user, meeting.id(), taken.id());
        moto.stop();
        assertThatExceptionOfType(FileStoreAway.class).isThrownBy(this::added);
        sweepAfter(Duration.ofMinutes(61));

        assertThat(attachments.of(user, meeting.id())).containsExactly(kept);
        assertThat(rowsOf(taken.id())).isOne();
        assertThat(rows.used(user.value())).isEqualTo(kept.size());

        moto.startAgain();
        moto.makeBucket(StoreFixture.BUCKET);
        sweepAfter(Duration.ofMinutes(61));
        assertThat(rowsOf(taken.id())).isZero();
    }

    private Attachment added() {
        return transaction.execute(
                status -> attachments.add(user, meeting.id(), AttachmentFixture.text("a.txt", "What we agreed")));
    }

    private Attachment uncommitted() {
        Attachment[] written = new Attachment[1];
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    written[0] = attachments.add(user, meeting.id(), AttachmentFixture.text("a.txt", "What we agreed"));
                    throw new IllegalStateException("the power went out");
                }));
        return written[0];
    }

    private boolean isThere(UUID file) {
        return moto.has(StoreFixture.BUCKET, StoreFixture.key(file));
    }

    private void sweepAfter(Duration later) {
        WallClock wallClock = context.getBean(WallClock.class);
        new OrphanedFiles(rows, files, () -> wallClock.now().plus(later)).sweep();
    }

    private long rowsOf(UUID file) {
        return jdbc.sql("select count(*) from attachment_file where id = :id")
                .param("id", file)
                .query(Long.class)
                .single();
    }
}
