package app.parley.web.guest;

import app.parley.attachment.AttachmentLink;
import app.parley.guest.GuestAnswer;
import app.parley.guest.GuestFiles;
import app.parley.guest.InvitationWithdrawn;
import app.parley.guest.Invitations;
import app.parley.meeting.WrongState;
import app.parley.shared.NotFound;
import app.parley.video.LinkGuesses;
import app.parley.web.attachment.FileLines;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Viewer;
import app.parley.web.room.Discretion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * An invitation as its guest sees it, without sign-in: the link in their mail is the right to it. Looking changes
 * nothing, because mail scanners look too; the buttons send.
 */
@Controller
@RequestMapping("/guest/{token}")
class InvitationPage {

    private final Invitations invitations;
    private final GuestFiles files;
    private final FileLines lines;
    private final LinkGuesses guesses;
    private final Viewer viewer;
    private final Clock clock;

    InvitationPage(
            Invitations invitations,
            GuestFiles files,
            FileLines lines,
            LinkGuesses guesses,
            Viewer viewer,
            Clock clock) {
        this.invitations = invitations;
        this.files = files;
        this.lines = lines;
        this.guesses = guesses;
        this.viewer = viewer;
        this.clock = clock;
    }

    @ModelAttribute
    void leaveNoTrace(HttpServletResponse response) {
        Discretion.apply(response);
    }

    @GetMapping
    String look(@PathVariable String token, HttpServletRequest request, Model model) {
        Invitations.Seen seen = guesses.limited(request.getRemoteAddr(), () -> invitations.look(token));
        Instant now = clock.instant();
        ZoneId zone = viewer.zoneKnown() ? viewer.zone() : seen.zone();
        model.addAttribute("token", token);
        model.addAttribute("seen", seen);
        model.addAttribute("files", lines.of(files.of(token)));
        model.addAttribute("zone", zone);
        model.addAttribute("times", InvitationTimes.of(seen, viewer.locale(), zone, now));
        return "guest/invitation";
    }

    @PostMapping
    RedirectView answer(@PathVariable String token, @RequestParam GuestAnswer answer, HttpServletRequest request) {
        guesses.limited(request.getRemoteAddr(), () -> {
            try {
                invitations.answer(token, answer);
            } catch (WrongState over) {
                // The page that follows says how the meeting stands.
                return invitations.look(token);
            }
            return answer;
        });
        return Redirect.to("/guest/" + token);
    }

    /** Leads to a link of the guest's own, made for this. */
    @GetMapping("/attachments/{attachmentId}")
    RedirectView read(@PathVariable String token, @PathVariable UUID attachmentId, HttpServletRequest request) {
        AttachmentLink link = guesses.limited(request.getRemoteAddr(), () -> files.link(token, attachmentId));
        return Redirect.to(link.path());
    }

    @ExceptionHandler
    ModelAndView withdrawn(InvitationWithdrawn refusal) {
        return shut("withdrawn", HttpStatus.GONE);
    }

    @ExceptionHandler
    ModelAndView unknown(NotFound refusal) {
        return shut("unknown", HttpStatus.NOT_FOUND);
    }

    private static ModelAndView shut(String reason, HttpStatus status) {
        return new ModelAndView("guest/shut", Map.of("reason", reason), status);
    }
}
