package app.parley.web.collaboration;

import app.parley.account.SignedIn;
import app.parley.collaboration.CallId;
import app.parley.collaboration.Calls;
import app.parley.collaboration.NewCalls;
import app.parley.collaboration.Specialists;
import app.parley.shared.MeetingId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import java.util.List;
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

/** Whom the host calls, who was asked, who has joined: a page beside the room, and a part of the room. */
@Controller
@RequestMapping("/meetings/{id}/collaborators")
class CollaboratorPage {
    private final Calls calls;
    private final Specialists specialists;
    private final CallViews views;
    private final Forms forms;

    CollaboratorPage(Calls calls, Specialists specialists, CallViews views, Forms forms) {
        this.calls = calls;
        this.specialists = specialists;
        this.views = views;
        this.forms = forms;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return page(me, id, Typed.text(q), Asking.NOTHING, null, model);
    }

    @PostMapping
    Sending call(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> people,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Asking asking = Asking.colleagues(people, team, comment);
        return forms.send(
                () -> {
                    NewCalls wanted = asking.wanted();
                    forms.once(
                            me,
                            idempotencyKey,
                            "call " + id + asking,
                            () -> calls.call(me.id(), MeetingId.of(id), wanted));
                    Notice.say(redirect, "notice.called");
                    return back(id);
                },
                errors -> page(me, id, "", asking, errors.at(Asking::fieldOf), model));
    }

    @PostMapping("/specialists")
    Sending callSpecialist(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable String why,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        Asking asking = Asking.specialist(email, name, why);
        return forms.send(
                () -> {
                    forms.once(
                            me,
                            idempotencyKey,
                            "specialist " + id + asking,
                            () -> specialists.call(
                                    me.id(), MeetingId.of(id), asking.email(), asking.name(), asking.why()));
                    Notice.say(redirect, "notice.called");
                    return back(id);
                },
                errors -> page(me, id, "", asking, errors.at(Asking::fieldOfSpecialist), model));
    }

    @PostMapping("/{callId}/removal")
    RedirectView remove(
            @PathVariable UUID id,
            @PathVariable UUID callId,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(
                me,
                idempotencyKey,
                "call off " + callId,
                () -> calls.remove(me.id(), MeetingId.of(id), CallId.of(callId)));
        Notice.say(redirect, "notice.called-off");
        return back(id);
    }

    private static RedirectView back(UUID id) {
        return Redirect.to("/meetings/" + id + "/collaborators");
    }

    private String page(SignedIn me, UUID id, String q, Asking asking, @Nullable Errors errors, Model model) {
        model.addAttribute("calls", views.of(me, MeetingId.of(id), q, asking));
        model.addAttribute("form", asking);
        model.addAttribute("errors", errors);
        return "collaboration/call";
    }
}
