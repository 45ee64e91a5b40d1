package app.parley.web.meeting;

import app.parley.account.SignedIn;
import app.parley.availability.FreeSlots;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.overview.Action;
import app.parley.shared.MeetingId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import app.parley.web.slots.Months;
import java.time.Instant;
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

/** Proposes another time: a user moves a calendar booking to a listed slot, everybody else to any time. */
@Controller
class NewTimePage {
    private final Meetings meetings;
    private final MeetingForms forms;
    private final Calendars calendars;
    private final FreeSlots freeSlots;
    private final Months months;
    private final Viewer viewer;

    NewTimePage(
            Meetings meetings,
            MeetingForms forms,
            Calendars calendars,
            FreeSlots freeSlots,
            Months months,
            Viewer viewer) {
        this.meetings = meetings;
        this.forms = forms;
        this.calendars = calendars;
        this.freeSlots = freeSlots;
        this.months = months;
        this.viewer = viewer;
    }

    /** @param startsAt a listed slot; otherwise date and time in the viewer's zone. Month and day say which are open. */
    record Form(
            @Nullable String startsAt,
            @Nullable String date,
            @Nullable String time,
            @Nullable String month,
            @Nullable String day,
            @Nullable Long version) {}

    @GetMapping("/meetings/{id}/new-time")
    Object show(@PathVariable UUID id, Form form, @AuthenticationPrincipal SignedIn me, Model model) {
        MeetingView meeting = forms.meeting(me, id);
        return meeting.actions().contains(Action.NEW_TIME)
                ? page(me, meeting, form, null, model)
                : Redirect.to("/meetings/" + id);
    }

    @PostMapping("/meetings/{id}/new-time")
    Sending send(
            @PathVariable UUID id,
            Form form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                me,
                id,
                idempotencyKey,
                form,
                "notice.new-time",
                meeting -> propose(me, meeting, form),
                redirect,
                errors -> page(me, forms.meeting(me, id), form, errors, model));
    }

    private MeetingFacts propose(SignedIn me, MeetingId meeting, Form form) {
        Instant startsAt = Typed.isBlank(form.startsAt())
                ? Typed.moment("date", form.date(), "time", form.time(), viewer.zone())
                : Typed.instant("startsAt", form.startsAt());
        return meetings.proposeNewTime(me.id(), meeting, startsAt, form.version());
    }

    private String page(SignedIn me, MeetingView meeting, Form form, @Nullable Errors errors, Model model) {
        model.addAttribute("meeting", meeting);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("zone", viewer.zone().getId());
        MeetingId id = MeetingId.of(meeting.uuid());
        MeetingFacts facts = meetings.get(me.id(), id);
        if (facts.calendar() != null && meeting.line().side() == Side.USER) {
            BookingCalendar calendar = calendars.get(facts.calendar());
            model.addAttribute(
                    "month",
                    months.of(
                            dates -> freeSlots.toMove(calendar, facts.moving(), dates),
                            Typed.monthOrNull("month", form.month()),
                            Typed.dateOrNull("day", form.day()),
                            viewer.zone(),
                            calendar.zone()));
        }
        return "meeting/new-time";
    }
}
