package app.parley.api.attachment;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.attachment.Attachment;
import app.parley.attachment.AttachmentLink;
import app.parley.attachment.AttachmentLinks;
import app.parley.attachment.Attachments;
import app.parley.attachment.Upload;
import app.parley.shared.MeetingId;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of a meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{id}/attachments")
class AttachmentController {

    private final Attachments attachments;
    private final AttachmentLinks links;
    private final String baseUrl;

    AttachmentController(Attachments attachments, AttachmentLinks links, @Value("${parley.base-url}") String baseUrl) {
        this.attachments = attachments;
        this.links = links;
        this.baseUrl = baseUrl;
    }

    record AttachmentList(List<AttachmentJson> items) {}

    /**
     * A file of a meeting.
     *
     * @param size in bytes
     * @param download the caller's own link to the bytes, which needs no token
     */
    record AttachmentJson(
            UUID id,
            String name,
            String mediaType,
            long size,
            UUID uploadedBy,
            Instant uploadedAt,
            Download download) {}

    record Download(URI url, Instant validUntil) {}

    /** Oldest first, each with a link of the caller's own. */
    @GetMapping
    AttachmentList list(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return new AttachmentList(attachments.of(me.id(), MeetingId.of(id)).stream()
                .map(file -> json(me, file))
                .toList());
    }

    /** Adds a file of up to 20 MB, unless this installation sets another limit, as the part called file. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<AttachmentJson> add(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestPart(required = false) @Nullable MultipartFile file) {
        Upload upload = file == null
                ? Upload.NOTHING
                : new Upload(file.getOriginalFilename(), file.getSize(), file::getInputStream);
        Attachment added = attachments.add(me.id(), MeetingId.of(id), upload);
        return ResponseEntity.status(HttpStatus.CREATED).body(json(me, added));
    }

    /** Takes back a file of one's own, until the meeting begins. */
    @DeleteMapping("/{attachmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID attachmentId) {
        attachments.remove(me.id(), MeetingId.of(id), attachmentId);
    }

    private AttachmentJson json(SignedIn me, Attachment file) {
        AttachmentLink link = links.of(me.id(), file.meeting(), file.id());
        return new AttachmentJson(
                file.id(),
                file.name(),
                file.kind().mediaType(),
                file.size(),
                file.uploader().value(),
                file.uploadedAt(),
                new Download(URI.create(baseUrl + link.path()), link.validUntil()));
    }
}
