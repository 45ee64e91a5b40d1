package app.parley.api.calendar;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.calendar.CalendarTemplate;
import app.parley.calendar.CalendarTemplate.Origin;
import app.parley.calendar.TemplateId;
import app.parley.calendar.Templates;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotAllowed;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may begin a calendar with: ready templates, everybody's, their own. */
@RestController
@RequestMapping("/api/v1/me/calendar-templates")
class TemplateController {

    private final Templates templates;

    TemplateController(Templates templates) {
        this.templates = templates;
    }

    /** All of them on one page; the ready ones in the caller's language. */
    @GetMapping
    Slice<TemplateView> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(
                templates.offeredTo(me.id(), LocaleContextHolder.getLocale()).stream()
                        .map(TemplateView::of)
                        .toList(),
                null);
    }

    @GetMapping("/{id}")
    ResponseEntity<TemplateView> show(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        return ok(offered(me, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<TemplateView> create(@AuthenticationPrincipal SignedIn me, @RequestBody TemplateRequest body) {
        boolean shared = Boolean.TRUE.equals(body.shared());
        me.require(shared ? Role.ADMIN : Role.EXPERT);
        CalendarTemplate template = templates.create(shared ? null : me.id(), body.settings());
        return EntityTags.created(TemplateView.of(template), template.version());
    }

    @PutMapping("/{id}")
    ResponseEntity<TemplateView> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable String id,
            @RequestBody TemplateRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        CalendarTemplate template = offered(me, id);
        PersonId owner = owner(me, template);
        if (body.shared() != null && body.shared() != (template.origin() == Origin.EVERYBODY)) {
            throw new InvalidInput("shared", "fixed");
        }
        return ok(templates.change(owner, template.id(), body.settings(), EntityTags.expected(ifMatch)));
    }

    /** Calendars begun with it stay as they are. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable String id) {
        CalendarTemplate template = offered(me, id);
        templates.remove(owner(me, template), template.id());
    }

    private CalendarTemplate offered(SignedIn me, String id) {
        return templates.offeredTo(me.id(), TemplateId.of(id), LocaleContextHolder.getLocale());
    }

    /** For whom the caller may change it: themselves, or as an administrator everybody, which is null. */
    private static @Nullable PersonId owner(SignedIn me, CalendarTemplate template) {
        return switch (template.origin()) {
            case READY -> throw new NotAllowed();
            case EVERYBODY -> {
                me.require(Role.ADMIN);
                yield null;
            }
            case OWN -> me.id();
        };
    }

    private static ResponseEntity<TemplateView> ok(CalendarTemplate template) {
        return EntityTags.ok(TemplateView.of(template), template.version());
    }
}
