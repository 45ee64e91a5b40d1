package app.parley.attachment;

import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Personal links to files: for one participant and one file, for a limited time, and for nobody who takes part no longer.
 */
@Service
public class AttachmentLinks {

    private static final Duration FOR_SIDES = Duration.ofMinutes(15);

    private final AttachmentTokens tokens;
    private final AttachmentRows rows;
    private final FileStore store;
    private final Meetings meetings;
    private final List<AttachmentReaders> readers;
    private final Clock clock;

    AttachmentLinks(
            AttachmentTokens tokens,
            AttachmentRows rows,
            FileStore store,
            Meetings meetings,
            List<AttachmentReaders> readers,
            Clock clock) {
        this.tokens = tokens;
        this.rows = rows;
        this.store = store;
        this.meetings = meetings;
        this.readers = readers;
        this.clock = clock;
    }

    /** A side's link, to be followed at once. @throws NotFound unless the file is one of a meeting of theirs */
    public AttachmentLink of(PersonId person, MeetingId meeting, UUID attachmentId) {
        Attachment attachment = rows.find(attachmentId)
                .filter(it -> it.meeting().equals(meetings.get(person, meeting).id()))
                .orElseThrow(NotFound::new);
        return of(person.value(), attachment, clock.instant().plus(FOR_SIDES));
    }

    /** The link of any participant, who has to be one of the {@link AttachmentReaders} when it is followed. */
    public AttachmentLink of(UUID participant, Attachment attachment, Instant validUntil) {
        Instant until = validUntil.truncatedTo(ChronoUnit.SECONDS);
        return new AttachmentLink(
                "/attachments/" + tokens.sign(new AttachmentTokens.Claim(attachment.id(), participant, until)), until);
    }

    /**
     * The file that a link leads to.
     *
     * @throws NotFound for a token that is not ours, a file that is gone and a participant who is none any more
     * @throws AttachmentLinkExpired after its time
     */
    public Attachment follow(String token) {
        AttachmentTokens.Claim claim = tokens.verify(token).orElseThrow(NotFound::new);
        Attachment attachment = rows.find(claim.attachment())
                .filter(it -> isFor(claim.participant(), it.meeting()))
                .orElseThrow(NotFound::new);
        if (clock.instant().isAfter(claim.validUntil())) {
            throw new AttachmentLinkExpired();
        }
        return attachment;
    }

    /** Writes the bytes, some at a time. */
    public void write(Attachment attachment, OutputStream target) throws IOException {
        store.writeTo(attachment.id(), target);
    }

    private boolean isFor(UUID participant, MeetingId meeting) {
        return readers.stream().anyMatch(some -> some.include(participant, meeting));
    }
}
