package app.parley.attachment;

import app.parley.attachment.store.FileStoreAway;
import app.parley.attachment.store.Files;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.platform.Ids;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the sides of a meeting do with its files (src/docs/rules/attachments.md). */
@Service
@Transactional
public class Attachments {

    private static final Set<MeetingStatus> ALIVE =
            Set.of(MeetingStatus.AWAITING_APPROVAL, MeetingStatus.AGREED, MeetingStatus.EVALUATED);

    private final Meetings meetings;
    private final AttachmentRows rows;
    private final Files files;
    private final AttachmentLimits limits;
    private final Clock clock;

    Attachments(Meetings meetings, AttachmentRows rows, Files files, AttachmentLimits limits, Clock clock) {
        this.meetings = meetings;
        this.rows = rows;
        this.files = files;
        this.limits = limits;
        this.clock = clock;
    }

    /** Oldest first. @throws NotFound unless the person is a side of the meeting */
    @Transactional(readOnly = true)
    public List<Attachment> of(PersonId person, MeetingId meeting) {
        return rows.of(meetings.get(person, meeting).id());
    }

    /** Of each meeting, oldest first; the caller has checked who is told of them. */
    @Transactional(readOnly = true)
    public Map<MeetingId, List<Attachment>> of(Collection<MeetingId> several) {
        return rows.of(several).stream().collect(Collectors.groupingBy(Attachment::meeting));
    }

    /** Whether the meeting takes another file from its sides. */
    public boolean taken(MeetingFacts meeting) {
        return ALIVE.contains(meeting.status());
    }

    /** Whether the person may still take it back. */
    public boolean removable(PersonId person, Attachment attachment, MeetingFacts meeting) {
        return attachment.uploader().equals(person)
                && clock.instant().isBefore(meeting.time().start());
    }

    /**
     * Keeps a file of one side for both. Quotas are taken last, so that nobody waits for somebody's bytes, and the
     * meeting's first, so that uploads at once never wait in a circle; what can be known to be too much is not stored.
     *
     * @throws FileStoreAway when bytes cannot be stored now
     */
    public Attachment add(PersonId person, MeetingId id, Upload upload) {
        MeetingFacts meeting = meetings.get(person, id);
        if (!taken(meeting)) {
            throw new MeetingTakesNoFiles();
        }
        Attachment attachment = checked(person, meeting, upload);
        requireRoom(person, id, upload.size());
        try {
            files.put(attachment.id(), upload.source()::open, upload.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!rows.use(id.value(), upload.size(), limits.meeting().toBytes())) {
            throw new MeetingFilesFull();
        }
        if (!rows.use(person.value(), upload.size(), limits.person().toBytes())) {
            throw new PersonFilesFull();
        }
        rows.add(attachment);
        return attachment;
    }

    /** Takes a file back before the meeting begins; its bytes are swept later. */
    public void remove(PersonId person, MeetingId id, UUID attachmentId) {
        MeetingFacts meeting = meetings.get(person, id);
        Attachment attachment = rows.find(attachmentId)
                .filter(it -> it.meeting().equals(id) && it.uploader().equals(person))
                .orElseThrow(NotFound::new);
        if (!removable(person, attachment, meeting)) {
            throw new FileStays();
        }
        if (!rows.remove(attachmentId)) {
            throw new NotFound();
        }
        rows.giveBack(id.value(), attachment.size());
        rows.giveBack(person.value(), attachment.size());
    }

    private void requireRoom(PersonId person, MeetingId id, long size) {
        if (rows.used(id.value()) + size > limits.meeting().toBytes()) {
            throw new MeetingFilesFull();
        }
        if (rows.used(person.value()) + size > limits.person().toBytes()) {
            throw new PersonFilesFull();
        }
    }

    private Attachment checked(PersonId person, MeetingFacts meeting, Upload upload) {
        if (upload.size() > limits.file().toBytes()) {
            throw new FileTooLarge();
        }
        if (upload.size() == 0) {
            throw new InvalidInput("file", "required");
        }
        String name = FileNames.clean(upload.name());
        try {
            FileKind kind = FileKind.of(name, upload.source()).orElseThrow(() -> new InvalidInput("file", "file-kind"));
            return new Attachment(Ids.next(), meeting.id(), person, name, kind, upload.size(), clock.instant());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
