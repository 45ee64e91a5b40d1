package app.parley.attachment;

import app.parley.attachment.store.Files;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.io.InputStream;
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

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final AttachmentTokens tokens;
    private final AttachmentRows rows;
    private final Files files;
    private final Meetings meetings;
    private final List<AttachmentReaders> readers;
    private final Clock clock;

    AttachmentLinks(
            AttachmentTokens tokens,
            AttachmentRows rows,
            Files files,
            Meetings meetings,
            List<AttachmentReaders> readers,
            Clock clock) {
        this.tokens = tokens;
        this.rows = rows;
        this.files = files;
        this.meetings = meetings;
        this.readers = readers;
        this.clock = clock;
    }

    /** A side's link, to be followed at once. @throws NotFound unless the file is one of a meeting of theirs */
    public AttachmentLink of(PersonId person, MeetingId meeting, UUID attachmentId) {
        return ofReader(person.value(), meetings.get(person, meeting).id(), attachmentId);
    }

    /** What a participant of any kind may read; nothing for whoever is none of the {@link AttachmentReaders}. */
    public List<Attachment> readable(UUID participant, MeetingId meeting) {
        return isFor(participant, meeting) ? rows.of(meeting) : List.of();
    }

    /** The link of a participant of any kind, to be followed at once. @throws NotFound unless the file is for them */
    public AttachmentLink ofReader(UUID participant, MeetingId meeting, UUID attachmentId) {
        Attachment attachment = rows.find(attachmentId)
                .filter(it -> it.meeting().equals(meeting) && isFor(participant, meeting))
                .orElseThrow(NotFound::new);
        return of(participant, attachment, clock.instant().plus(GOOD_FOR));
    }

    AttachmentLink of(UUID participant, Attachment attachment, Instant validUntil) {
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

    /** The bytes, some at a time. @throws NotFound when they are gone, FileStoreAway when they cannot be read now */
    public InputStream open(Attachment attachment) {
        return files.open(attachment.id());
    }

    private boolean isFor(UUID participant, MeetingId meeting) {
        return readers.stream().anyMatch(some -> some.include(participant, meeting));
    }
}
