package app.parley.web.admin;

import app.parley.account.SignIn;
import app.parley.account.SignedIn;
import app.parley.dispute.Disputes;
import app.parley.dispute.Evidence;
import app.parley.settlement.Outcome;
import app.parley.shared.MeetingId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Disputes for administrators: the list, the evidence, the decision, for which the password is asked again. */
@Controller
class DisputePages {
    private final Disputes disputes;
    private final DisputeViews views;
    private final SignIn signIn;
    private final Forms forms;

    DisputePages(Disputes disputes, DisputeViews views, SignIn signIn, Forms forms) {
        this.disputes = disputes;
        this.views = views;
        this.signIn = signIn;
        this.forms = forms;
    }

    /** The decision as typed, without the password, which is never shown again. */
    record Form(
            @Nullable String outcome,
            @Nullable String expertPercent,
            @Nullable String reason) {}

    @GetMapping("/admin/disputes")
    String list(
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam @Nullable String cursor,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Slice<Evidence> found = disputes.list(me.id(), open, new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor));
        model.addAttribute("disputes", views.lines(found.items()));
        model.addAttribute("open", open);
        model.addAttribute("nextCursor", found.nextCursor());
        return "admin/disputes";
    }

    @GetMapping("/admin/disputes/{meeting}")
    String show(@PathVariable UUID meeting, @AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, meeting, new Form(null, null, null), null, model);
    }

    @PostMapping("/admin/disputes/{meeting}")
    Sending decide(
            @PathVariable UUID meeting,
            Form form,
            @RequestParam @Nullable String password,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    signIn.confirm(me.id(), "password", password, request.getRemoteAddr());
                    forms.once(
                            me,
                            idempotencyKey,
                            "decide " + meeting + form,
                            String.class,
                            () -> decide(me, meeting, form));
                    Notice.say(redirect, "notice.decided");
                    return Redirect.to("/admin/disputes/" + meeting);
                },
                errors -> page(me, meeting, form, errors, model));
    }

    private String decide(SignedIn me, UUID meeting, Form form) {
        Outcome outcome = Typed.choice("outcome", Outcome.class, form.outcome());
        Integer percent = outcome == Outcome.SPLIT ? Typed.numberOrNull("expertPercent", form.expertPercent()) : null;
        disputes.decide(me.id(), MeetingId.of(meeting), outcome, percent, Typed.text(form.reason()));
        return meeting.toString();
    }

    private String page(SignedIn me, UUID meeting, Form form, @Nullable Errors errors, Model model) {
        model.addAttribute("dispute", views.view(disputes.evidence(me.id(), MeetingId.of(meeting))));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("outcomes", Outcome.values());
        return "admin/dispute";
    }
}
