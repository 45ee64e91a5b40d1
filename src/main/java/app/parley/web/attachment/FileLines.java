package app.parley.web.attachment;

import app.parley.account.Accounts;
import app.parley.attachment.Attachment;
import app.parley.attachment.AttachmentLimits;
import app.parley.attachment.Attachments;
import app.parley.meeting.MeetingFacts;
import app.parley.shared.PersonId;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Words;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Puts the files of a meeting into words, for the meeting's own page too. */
@Component
public class FileLines {

    private final Attachments attachments;
    private final AttachmentLimits limits;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Words words;

    FileLines(Attachments attachments, AttachmentLimits limits, Accounts accounts, Viewer viewer, Words words) {
        this.attachments = attachments;
        this.limits = limits;
        this.accounts = accounts;
        this.viewer = viewer;
        this.words = words;
    }

    public List<FileLine> of(PersonId person, MeetingFacts meeting) {
        List<Attachment> files = attachments.of(person, meeting.id());
        Map<PersonId, String> names = accounts.displayNames(
                files.stream().map(Attachment::uploader).distinct().toList());
        return files.stream()
                .map(file -> new FileLine(
                        file.id(),
                        file.name(),
                        size(file.size()),
                        names.getOrDefault(file.uploader(), ""),
                        file.uploadedAt(),
                        attachments.removable(person, file, meeting)))
                .toList();
    }

    /** Whether the page on which files are added and taken back has anything to offer. */
    public boolean changeable(MeetingFacts meeting, List<FileLine> files) {
        return attachments.taken(meeting) || files.stream().anyMatch(FileLine::removable);
    }

    /** For viewers who only read, and are told nothing of each other. */
    public List<FileLine> of(List<Attachment> files) {
        return files.stream()
                .map(file -> new FileLine(file.id(), file.name(), size(file.size()), null, file.uploadedAt(), false))
                .toList();
    }

    /** What one file may have, in words. */
    String most() {
        return size(limits.file().toBytes());
    }

    private String size(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(viewer.locale());
        number.setMaximumFractionDigits(1);
        long mega = DataSize.ofMegabytes(1).toBytes();
        return bytes < mega
                ? words.of("files.size.kb", number.format(Math.max(1, Math.ceilDiv(bytes, 1024))))
                : words.of("files.size.mb", number.format((double) bytes / mega));
    }
}
