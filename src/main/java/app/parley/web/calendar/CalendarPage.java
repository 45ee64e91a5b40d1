package app.parley.web.calendar;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.availability.BlockedTime;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.shared.InvalidInput;
import app.parley.shared.SliceRequest;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

/** An expert's calendars, coming meetings and blocked times. */
@Controller
class CalendarPage {
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int COMING = 20;

    private final Calendars calendars;
    private final BlockedTimes blockedTimes;
    private final Meetings meetings;
    private final Forms forms;
    private final Viewer viewer;
    private final Clock clock;

    CalendarPage(
            Calendars calendars,
            BlockedTimes blockedTimes,
            Meetings meetings,
            Forms forms,
            Viewer viewer,
            Clock clock) {
        this.calendars = calendars;
        this.blockedTimes = blockedTimes;
        this.meetings = meetings;
        this.forms = forms;
        this.viewer = viewer;
        this.clock = clock;
    }

    record CalendarLine(String id, String slug, String name, String zone, int minutes, boolean manual) {}

    record Coming(String id, String topic, Instant startsAt, Instant endsAt) {}

    record Blocked(String id, Instant startsAt, Instant endsAt, String note) {}

    @GetMapping("/calendar")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        return page(me, BlockForm.EMPTY, null, model);
    }

    @PostMapping("/calendar/blocked-times")
    Object block(
            BlockForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        me.require(Role.EXPERT);
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "block " + form, String.class, () -> block(me, form));
                    Notice.say(redirect, "notice.blocked");
                    return Redirect.to("/calendar");
                },
                errors -> {
                    viewer.comesFrom("/calendar");
                    return page(me, form, errors, model);
                });
    }

    @PostMapping("/calendar/blocked-times/{id}/removal")
    RedirectView unblock(
            @PathVariable UUID id,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(me, idempotencyKey, "unblock " + id, () -> blockedTimes.remove(me.id(), id));
        Notice.say(redirect, "notice.unblocked");
        return Redirect.to("/calendar");
    }

    private String block(SignedIn me, BlockForm form) {
        Instant start = Typed.moment("startDate", form.startDate(), "startTime", form.startTime(), viewer.zone());
        Instant end = Typed.moment("endDate", form.endDate(), "endTime", form.endTime(), viewer.zone());
        if (!start.isBefore(end)) {
            throw new InvalidInput("endTime", "not-after-start");
        }
        return blockedTimes
                .add(me.id(), new TimeRange(start, end), Typed.text(form.note()))
                .id()
                .toString();
    }

    private String page(SignedIn me, BlockForm form, @Nullable Errors errors, Model model) {
        Instant now = clock.instant();
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute(
                "calendars",
                calendars.of(me.id()).stream().map(CalendarPage::line).toList());
        model.addAttribute("coming", coming(me, now));
        model.addAttribute(
                "blocked",
                blockedTimes.of(me.id(), TimeRange.of(now, AHEAD)).stream()
                        .map(CalendarPage::blocked)
                        .toList());
        model.addAttribute("zone", viewer.zone().getId());
        return "calendar/index";
    }

    private List<Coming> coming(SignedIn me, Instant now) {
        MeetingQuery query = new MeetingQuery(Side.EXPERT, MeetingStatus.AGREED, now, null, false);
        return meetings.of(me.id(), query, SliceRequest.first(COMING)).items().stream()
                .map(CalendarPage::coming)
                .toList();
    }

    private static Coming coming(MeetingFacts meeting) {
        return new Coming(
                meeting.id().toString(),
                meeting.topic(),
                meeting.time().start(),
                meeting.time().end());
    }

    private static CalendarLine line(BookingCalendar calendar) {
        var settings = calendar.settings();
        return new CalendarLine(
                calendar.id().toString(),
                settings.slug(),
                settings.name(),
                calendar.zone().getId(),
                settings.slots().slotMinutes(),
                settings.approval() == Approval.MANUAL);
    }

    private static Blocked blocked(BlockedTime blocked) {
        return new Blocked(
                blocked.id().toString(), blocked.time().start(), blocked.time().end(), blocked.note());
    }
}
