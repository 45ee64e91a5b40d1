package app.parley.web.collaboration;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.collaboration.Call;
import app.parley.collaboration.CallId;
import app.parley.collaboration.CallState;
import app.parley.collaboration.Calls;
import app.parley.collaboration.Colleague;
import app.parley.collaboration.NewCalls;
import app.parley.collaboration.Specialists;
import app.parley.meeting.Meetings;
import app.parley.organisation.TeamId;
import app.parley.organisation.TeamLine;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** The host's page beside the room: whom to call, who was asked, who has joined. */
@Controller
@RequestMapping("/meetings/{id}/collaborators")
class CollaboratorPage {
    private final Calls calls;
    private final Specialists specialists;
    private final Meetings meetings;
    private final Accounts accounts;
    private final Forms forms;

    CollaboratorPage(Calls calls, Specialists specialists, Meetings meetings, Accounts accounts, Forms forms) {
        this.calls = calls;
        this.specialists = specialists;
        this.meetings = meetings;
        this.accounts = accounts;
        this.forms = forms;
    }

    /** @param chosen whether it was ticked when the form came back */
    record Choice(String id, String name, boolean online, int meetings, boolean chosen) {}

    record TeamChoice(String id, String name) {}

    record Line(String id, String name, CallState state) {}

    /** What was typed in the two forms. */
    record Asking(List<String> people, String team, String comment, String email, String name, String why) {

        static final Asking NOTHING = new Asking(List.of(), "", "", "", "", "");
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
        Asking asking =
                new Asking(people == null ? List.of() : people, Typed.text(team), Typed.text(comment), "", "", "");
        return forms.send(
                () -> {
                    NewCalls wanted = wanted(asking);
                    forms.once(
                            me,
                            idempotencyKey,
                            "call " + id + asking,
                            () -> calls.call(me.id(), MeetingId.of(id), wanted));
                    Notice.say(redirect, "notice.called");
                    return back(id);
                },
                errors -> page(me, id, "", asking, errors.at(CollaboratorPage::fieldOf), model));
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
        Asking asking = new Asking(List.of(), "", "", Typed.text(email), Typed.text(name), Typed.text(why));
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
                errors -> page(me, id, "", asking, errors.at(field -> field.equals("comment") ? "why" : field), model));
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

    private static NewCalls wanted(Asking asking) {
        List<PersonId> people = IntStream.range(0, asking.people().size())
                .mapToObj(i -> PersonId.of(
                        Typed.id("people[" + i + "]", asking.people().get(i))))
                .toList();
        return new NewCalls(
                people,
                Typed.isBlank(asking.team()) ? null : TeamId.of(Typed.id("team", asking.team())),
                asking.comment());
    }

    private static String fieldOf(String refused) {
        return refused.startsWith("people") ? "people" : refused;
    }

    private String page(SignedIn me, UUID id, String q, Asking asking, @Nullable Errors errors, Model model) {
        MeetingId meeting = MeetingId.of(id);
        Calls.Chooser chooser = calls.chooser(me.id(), meeting);
        List<Line> lines = lines(calls.of(me.id(), meeting));
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("id", id.toString());
        model.addAttribute("topic", meetings.get(me.id(), meeting).topic());
        model.addAttribute("running", calls.isRunning(me.id(), meeting));
        model.addAttribute("q", q);
        model.addAttribute("mayCall", !chooser.colleagues().isEmpty() || chooser.specialists());
        model.addAttribute(
                "colleagues",
                chooser.colleagues().stream()
                        .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(wanted))
                        .map(it -> choice(it, asking))
                        .toList());
        model.addAttribute(
                "teams", chooser.teams().stream().map(CollaboratorPage::team).toList());
        model.addAttribute("specialists", chooser.specialists());
        model.addAttribute(
                "open",
                lines.stream().filter(it -> it.state() == CallState.OPEN).toList());
        model.addAttribute(
                "joined",
                lines.stream().filter(it -> it.state() == CallState.JOINED).toList());
        model.addAttribute("seats", Calls.SEATS);
        model.addAttribute("form", asking);
        model.addAttribute("errors", errors);
        return "collaboration/call";
    }

    private List<Line> lines(List<Call> found) {
        Map<PersonId, String> names = accounts.displayNames(
                found.stream().flatMap(call -> call.person().stream()).toList());
        return found.stream()
                .map(call -> new Line(
                        call.id().toString(),
                        call.name().or(() -> call.person().map(names::get)).orElse(""),
                        call.state()))
                .toList();
    }

    private static Choice choice(Colleague colleague, Asking asking) {
        String id = colleague.person().toString();
        return new Choice(
                id,
                colleague.name(),
                colleague.online(),
                colleague.meetings(),
                asking.people().contains(id));
    }

    private static TeamChoice team(TeamLine line) {
        return new TeamChoice(
                line.team().id().toString(),
                "– ".repeat(line.depth()) + line.team().settings().name());
    }
}
