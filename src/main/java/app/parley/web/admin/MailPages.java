package app.parley.web.admin;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.platform.mail.KeptMail;
import app.parley.platform.mail.KeptMails;
import app.parley.platform.mail.MailState;
import app.parley.platform.mail.Outbox;
import app.parley.shared.NotFound;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mails that were promised, for administrators; without a mail server this is where they can be read. */
@Controller
@RequestMapping("/admin/mail")
class MailPages {

    private static final String CONTENT_SECURITY = "Content-Security-Policy";

    /** A mail as a page of its own can do nothing but be looked at; its links open elsewhere. */
    private static final String MAIL_ALONE = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final KeptMails mails;
    private final Outbox outbox;

    MailPages(KeptMails mails, Outbox outbox) {
        this.mails = mails;
        this.outbox = outbox;
    }

    @GetMapping
    String list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String cursor,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        me.require(Role.ADMIN);
        MailState wanted = known(state);
        Slice<KeptMail> found = mails.list(wanted, new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor));
        model.addAttribute("state", wanted);
        model.addAttribute("states", MailState.values());
        model.addAttribute("mails", found.items());
        model.addAttribute("nextCursor", found.nextCursor());
        return "admin/mails";
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id, @AuthenticationPrincipal SignedIn me, HttpServletResponse response, Model model) {
        me.require(Role.ADMIN);
        model.addAttribute("mail", mails.get(id));
        String strict = response.getHeader(CONTENT_SECURITY);
        response.setHeader(CONTENT_SECURITY, strict == null ? "frame-src 'self'" : strict + "; frame-src 'self'");
        return "admin/mail";
    }

    /** The mail's page as it was sent, to be shown inside of ours. */
    @GetMapping("/{id}/page")
    ResponseEntity<byte[]> page(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        me.require(Role.ADMIN);
        String html = mails.get(id).html();
        if (html == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(CONTENT_SECURITY, MAIL_ALONE)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/{id}/repetition")
    View repeat(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        me.require(Role.ADMIN);
        outbox.repeat(mails.get(id).id());
        Notice.say(redirect, "notice.mail-repeated");
        return Redirect.to("/admin/mail/" + id);
    }

    private static @Nullable MailState known(@Nullable String state) {
        return Stream.of(MailState.values())
                .filter(it -> it.name().equals(state))
                .findFirst()
                .orElse(null);
    }
}
