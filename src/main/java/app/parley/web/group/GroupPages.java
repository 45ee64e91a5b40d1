package app.parley.web.group;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarGroup;
import app.parley.calendar.Calendars;
import app.parley.calendar.GroupSettings;
import app.parley.calendar.Groups;
import app.parley.shared.GroupId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.RowForms;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Sent;
import java.util.List;
import java.util.Map;
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

/** Lists, makes and changes an expert's groups of calendars. */
@Controller
class GroupPages {
    private final Groups groups;
    private final Calendars calendars;
    private final RowForms rowForms;
    private final Forms forms;

    GroupPages(Groups groups, Calendars calendars, RowForms rowForms, Forms forms) {
        this.groups = groups;
        this.calendars = calendars;
        this.rowForms = rowForms;
        this.forms = forms;
    }

    /** A group in the list. */
    record Line(String id, String slug, String name, boolean active, List<String> calendars) {}

    /** A calendar to put into a group. */
    record Choice(String id, String name) {}

    @GetMapping("/calendar/groups")
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        model.addAttribute("groups", groups.of(me.id()).stream().map(this::line).toList());
        return "group/index";
    }

    @GetMapping("/calendar/groups/new")
    String blank(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        return page(me, null, GroupForm.BLANK, null, model);
    }

    @PostMapping("/calendar/groups/new")
    Sending create(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.EXPERT);
        Sent sent = new Sent(fields);
        return rowForms.send(
                me,
                sent,
                GroupForm.of(sent),
                "group",
                form -> groups.create(me.id(), form.settings()),
                () -> saved(redirect),
                (form, errors) -> page(me, null, form, errors, model));
    }

    @GetMapping("/calendar/groups/{id}")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        CalendarGroup group = groups.own(me.id(), GroupId.of(id));
        return page(me, group, GroupForm.of(group), null, model);
    }

    @PostMapping("/calendar/groups/{id}")
    Sending change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        CalendarGroup before = groups.own(me.id(), GroupId.of(id));
        Sent sent = new Sent(fields);
        return rowForms.send(
                me,
                sent,
                GroupForm.of(sent),
                "group " + id,
                form -> groups.change(me.id(), before.id(), form.settings(), form.version()),
                () -> saved(redirect),
                (form, errors) -> page(me, before, form, errors, model));
    }

    /** Switches the group off or on again. */
    @PostMapping("/calendar/groups/{id}/active")
    RedirectView toggle(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String active,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        CalendarGroup group = groups.own(me.id(), GroupId.of(id));
        boolean on = "true".equals(active);
        GroupSettings settings =
                new GroupSettings(group.slug(), group.name(), group.description(), on, group.calendars());
        forms.once(
                me,
                idempotencyKey,
                "group " + id + on,
                () -> groups.change(me.id(), group.id(), settings, group.version()));
        Notice.say(redirect, on ? "notice.group-on" : "notice.group-off");
        return Redirect.to("/calendar/groups");
    }

    private static RedirectView saved(RedirectAttributes redirect) {
        Notice.say(redirect, "notice.group-saved");
        return Redirect.to("/calendar/groups");
    }

    private String page(
            SignedIn me, @Nullable CalendarGroup group, GroupForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("id", group == null ? "new" : group.id().toString());
        model.addAttribute("slug", group == null || !group.active() ? null : group.slug());
        model.addAttribute("form", form);
        model.addAttribute(
                "version", group == null ? null : Forms.versionToSend(form.version(), group.version(), errors));
        model.addAttribute("errors", errors == null ? null : errors.at(GroupForm::fieldOf));
        model.addAttribute(
                "choices",
                calendars.of(me.id()).stream()
                        .map(calendar -> new Choice(
                                calendar.id().toString(), calendar.settings().name()))
                        .toList());
        return "group/edit";
    }

    private Line line(CalendarGroup group) {
        List<String> names = groups.calendars(group).stream()
                .map(BookingCalendar::settings)
                .map(settings -> settings.name())
                .toList();
        return new Line(group.id().toString(), group.slug(), group.name(), group.active(), names);
    }
}
