package app.parley.web.attachment;

import app.parley.account.SignedIn;
import app.parley.attachment.AttachmentLimits;
import app.parley.attachment.AttachmentLinks;
import app.parley.attachment.Attachments;
import app.parley.attachment.FileKind;
import app.parley.attachment.Upload;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A meeting's files: a list to read from, to add to and to take back from. */
@Controller
@RequestMapping("/meetings/{id}/attachments")
class AttachmentPages {

    private final Meetings meetings;
    private final Attachments attachments;
    private final AttachmentLinks links;
    private final AttachmentLimits limits;
    private final FileLines lines;
    private final Forms forms;

    AttachmentPages(
            Meetings meetings,
            Attachments attachments,
            AttachmentLinks links,
            AttachmentLimits limits,
            FileLines lines,
            Forms forms) {
        this.meetings = meetings;
        this.attachments = attachments;
        this.links = links;
        this.limits = limits;
        this.lines = lines;
        this.forms = forms;
    }

    @GetMapping
    String list(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, id, null, model);
    }

    @PostMapping
    Sending add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    Upload upload = upload(file);
                    String what = "file " + id + " " + upload.name() + " " + upload.size();
                    forms.once(me, idempotencyKey, what, () -> attachments.add(me.id(), MeetingId.of(id), upload));
                    Notice.say(redirect, "notice.file-added");
                    return Redirect.to("/meetings/" + id + "/attachments");
                },
                errors -> page(me, id, errors, model));
    }

    /** Leads to a link of one's own, made for this. */
    @GetMapping("/{attachmentId}")
    Object read(@PathVariable UUID id, @PathVariable UUID attachmentId, @AuthenticationPrincipal SignedIn me) {
        return Redirect.to(links.of(me.id(), MeetingId.of(id), attachmentId).path());
    }

    @PostMapping("/{attachmentId}/removal")
    Sending remove(
            @PathVariable UUID id,
            @PathVariable UUID attachmentId,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    attachments.remove(me.id(), MeetingId.of(id), attachmentId);
                    Notice.say(redirect, "notice.file-removed");
                    return Redirect.to("/meetings/" + id + "/attachments");
                },
                errors -> page(me, id, errors, model));
    }

    private static Upload upload(@Nullable MultipartFile file) {
        return file == null
                ? Upload.NOTHING
                : new Upload(file.getOriginalFilename(), file.getSize(), file::getInputStream);
    }

    private String page(SignedIn me, UUID id, @Nullable Errors errors, Model model) {
        MeetingFacts meeting = meetings.get(me.id(), MeetingId.of(id));
        model.addAttribute("meeting", meeting);
        model.addAttribute("id", id);
        model.addAttribute("files", lines.of(me.id(), meeting));
        model.addAttribute("taken", attachments.taken(meeting));
        model.addAttribute("accepted", FileKind.accepted());
        model.addAttribute("most", lines.most());
        model.addAttribute("mostBytes", limits.file().toBytes());
        model.addAttribute("errors", errors);
        return "attachment/index";
    }
}
