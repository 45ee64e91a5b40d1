package app.parley.web.collaboration;

import app.parley.account.SignedIn;
import app.parley.collaboration.CallAnswers;
import app.parley.collaboration.CallId;
import app.parley.meeting.PersonalLink;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** What colleagues ask the viewer at this moment; Yes leads straight to the room. */
@Controller
@RequestMapping("/invitations")
class CallPages {
    private final CallAnswers answers;
    private final Forms forms;

    CallPages(CallAnswers answers, Forms forms) {
        this.answers = answers;
        this.forms = forms;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, null, model);
    }

    @PostMapping("/{callId}/acceptance")
    Sending accept(@PathVariable UUID callId, @AuthenticationPrincipal SignedIn me, Model model) {
        return forms.send(
                () -> {
                    PersonalLink link = answers.accept(me.id(), CallId.of(callId));
                    return Redirect.to(link.path());
                },
                errors -> page(me, errors, model));
    }

    @PostMapping("/{callId}/decline")
    RedirectView decline(
            @PathVariable UUID callId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(me, idempotencyKey, "decline " + callId, () -> answers.decline(me.id(), CallId.of(callId)));
        Notice.say(redirect, "notice.call-declined");
        return Redirect.to("/invitations");
    }

    private String page(SignedIn me, @Nullable Errors errors, Model model) {
        model.addAttribute("calls", answers.to(me.id()));
        model.addAttribute("errors", errors);
        return "collaboration/index";
    }
}
