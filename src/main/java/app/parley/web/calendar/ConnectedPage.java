package app.parley.web.calendar;

import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.connected.CalendarKind;
import app.parley.connected.CalendarState;
import app.parley.connected.ConnectedCalendar;
import app.parley.connected.ConnectedCalendars;
import app.parley.connected.ConnectedSource;
import app.parley.connected.ReadFailure;
import app.parley.platform.WallClock;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

/** Calendars that an expert keeps elsewhere: how they are, which of them block, and connecting another one. */
@Controller
class ConnectedPage {
    private static final String HOME = "/calendar/connected";

    private final ConnectedCalendars calendars;
    private final Accounts accounts;
    private final Forms forms;
    private final Viewer viewer;
    private final WallClock wallClock;

    ConnectedPage(ConnectedCalendars calendars, Accounts accounts, Forms forms, Viewer viewer, WallClock wallClock) {
        this.calendars = calendars;
        this.accounts = accounts;
        this.forms = forms;
        this.viewer = viewer;
        this.wallClock = wallClock;
    }

    record Line(
            String id,
            String name,
            String host,
            CalendarState state,
            @Nullable Instant readAt,
            @Nullable ReadFailure failure,
            int unreadable,
            List<Part> parts) {}

    record Part(String id, String name, boolean blocks) {}

    @GetMapping(HOME)
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        return page(me, ConnectionForm.EMPTY, null, model);
    }

    @PostMapping(HOME)
    Sending connect(
            ConnectionForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.EXPERT);
        return forms.send(
                () -> {
                    CalendarKind kind = Typed.choice("kind", CalendarKind.class, form.kind());
                    forms.once(me, idempotencyKey, form.content(), String.class, () -> connect(me, form, kind));
                    return done(redirect, "notice.calendar-connected");
                },
                errors -> {
                    viewer.comesFrom(HOME);
                    return page(me, form, errors, model);
                });
    }

    @PostMapping(HOME + "/{id}/blocking")
    RedirectView choose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Set<UUID> blocking,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        calendars.choose(me.id(), id, blocking == null ? Set.of() : blocking);
        return done(redirect, "notice.calendars-chosen");
    }

    @PostMapping(HOME + "/{id}/refresh")
    RedirectView refresh(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        calendars.refresh(me.id(), id);
        return done(redirect, "notice.calendar-refreshing");
    }

    @PostMapping(HOME + "/{id}/removal")
    RedirectView remove(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, RedirectAttributes redirect) {
        calendars.remove(me.id(), id);
        return done(redirect, "notice.calendar-disconnected");
    }

    private String connect(SignedIn me, ConnectionForm form, CalendarKind kind) {
        return calendars
                .connect(me.id(), accounts.get(me.id()).zone(), form.connection(kind))
                .id()
                .toString();
    }

    private static RedirectView done(RedirectAttributes redirect, String notice) {
        Notice.say(redirect, notice);
        return Redirect.to(HOME);
    }

    private String page(SignedIn me, ConnectionForm form, @Nullable Errors errors, Model model) {
        Instant now = wallClock.now();
        model.addAttribute(
                "calendars",
                calendars.of(me.id()).stream().map(each -> line(each, now)).toList());
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("zone", accounts.get(me.id()).zone().getId());
        return "calendar/connected";
    }

    private static Line line(ConnectedCalendar calendar, Instant now) {
        return new Line(
                calendar.id().toString(),
                calendar.name(),
                calendar.host(),
                calendar.state(now),
                calendar.readAt().orElse(null),
                calendar.failure(),
                calendar.unreadable(),
                calendar.kind() == CalendarKind.ICS
                        ? List.of()
                        : calendar.sources().stream()
                                .filter(source -> !source.name().isEmpty())
                                .map(ConnectedPage::part)
                                .toList());
    }

    private static Part part(ConnectedSource source) {
        return new Part(source.id().toString(), source.name(), source.blocks());
    }
}
