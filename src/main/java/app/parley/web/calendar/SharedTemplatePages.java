package app.parley.web.calendar;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.calendar.CalendarTemplate;
import app.parley.calendar.TemplateId;
import app.parley.calendar.Templates;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.RowForms;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Sent;
import java.util.Map;
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

/** The templates that administrators keep for everybody. */
@Controller
@RequestMapping("/admin/templates")
class SharedTemplatePages {
    private final Templates templates;
    private final RowForms forms;

    SharedTemplatePages(Templates templates, RowForms forms) {
        this.templates = templates;
        this.forms = forms;
    }

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        model.addAttribute("templates", templates.ofEverybody());
        return "calendar/templates";
    }

    @GetMapping("/new")
    String blank(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        return page(null, TemplateForm.BLANK, null, model);
    }

    @PostMapping("/new")
    Sending create(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.ADMIN);
        Sent sent = new Sent(fields);
        return forms.send(
                me,
                sent,
                TemplateForm.of(sent),
                "shared template",
                form -> templates.create(null, form.settings()),
                () -> done("notice.template-kept", redirect),
                (form, errors) -> page(null, form, errors, model));
    }

    @GetMapping("/{id}")
    String edit(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        CalendarTemplate template = templates.ofEverybody(id(id));
        return page(template, TemplateForm.of(template), null, model);
    }

    @PostMapping("/{id}")
    Sending change(
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.ADMIN);
        CalendarTemplate before = templates.ofEverybody(id(id));
        Sent sent = new Sent(fields);
        return forms.send(
                me,
                sent,
                TemplateForm.of(sent),
                "shared template " + id,
                form -> templates.change(null, before.id(), form.settings(), form.version()),
                () -> done("notice.template-kept", redirect),
                (form, errors) -> page(before, form, errors, model));
    }

    @PostMapping("/{id}/removal")
    RedirectView remove(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        me.require(Role.ADMIN);
        templates.remove(null, id(id));
        return done("notice.template-removed", redirect);
    }

    private static TemplateId id(UUID id) {
        return TemplateId.of(id.toString());
    }

    private static RedirectView done(String notice, RedirectAttributes redirect) {
        Notice.say(redirect, notice);
        return Redirect.to("/admin/templates");
    }

    private static String page(
            @Nullable CalendarTemplate template, TemplateForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("id", template == null ? "new" : template.id().value());
        model.addAttribute("form", form);
        model.addAttribute(
                "version", template == null ? null : Forms.versionToSend(form.version(), template.version(), errors));
        model.addAttribute("errors", errors == null ? null : errors.at(Questions::fieldOf));
        return "calendar/template";
    }
}
