package app.parley.web.group;

import app.parley.account.SignedIn;
import app.parley.calendar.CalendarGroup;
import app.parley.calendar.Groups;
import app.parley.shared.GroupId;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
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
import org.springframework.web.servlet.view.RedirectView;

/** Asks before a group goes, and whether its calendars go with it. */
@Controller
class GroupRemovalPage {
    private final Groups groups;
    private final Forms forms;

    GroupRemovalPage(Groups groups, Forms forms) {
        this.groups = groups;
        this.forms = forms;
    }

    @GetMapping("/calendar/groups/{id}/removal")
    String ask(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        CalendarGroup group = groups.own(me.id(), GroupId.of(id));
        model.addAttribute("id", id);
        model.addAttribute("name", group.name());
        model.addAttribute(
                "calendars",
                groups.calendars(group).stream()
                        .map(calendar -> calendar.settings().name())
                        .toList());
        return "group/removal";
    }

    @PostMapping("/calendar/groups/{id}/removal")
    RedirectView remove(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String withCalendars,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        boolean all = withCalendars != null;
        forms.once(me, idempotencyKey, "remove group " + id + all, () -> groups.remove(me.id(), GroupId.of(id), all));
        Notice.say(redirect, "notice.group-removed");
        return Redirect.to("/calendar/groups");
    }
}
