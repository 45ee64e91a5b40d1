package app.parley.web.week;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.schedule.WallClockWindow;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.schedule.HoursTyped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the hours of one date, from the week. */
@Controller
class DateHoursPage {
    private final DateHours dateHours;
    private final Forms forms;

    DateHoursPage(DateHours dateHours, Forms forms) {
        this.dateHours = dateHours;
        this.forms = forms;
    }

    /**
     * Hours of a date as typed.
     *
     * @param usual sent by the button that goes back to the hours of the week
     */
    record HoursOfDate(
            @Nullable String date,
            @Nullable String place,
            @Nullable String id,
            @Nullable String hours,
            @Nullable Long version,
            @Nullable String usual) {}

    @GetMapping("/calendar/week/hours")
    String show(@RequestParam @Nullable String date, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        LocalDate asked = Typed.date("date", date);
        return page(asked, dateHours.of(me.id(), asked), null, model);
    }

    @PostMapping("/calendar/week/hours")
    Sending change(
            HoursOfDate form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        LocalDate date = Typed.date("date", form.date());
        DateHours.Place place = Typed.choice("place", DateHours.Place.class, form.place());
        UUID id = Typed.id("id", form.id());
        return forms.send(
                () -> {
                    forms.once(me, idempotencyKey, "hours " + form, () -> change(me, date, place, id, form));
                    Notice.say(redirect, "notice.hours-saved");
                    return Redirect.to("/calendar/week?day=" + date);
                },
                errors -> page(date, withTyped(me, date, form), errors.at(field -> "hours-" + id), model));
    }

    private void change(SignedIn me, LocalDate date, DateHours.Place place, UUID id, HoursOfDate form) {
        if (form.usual() != null) {
            dateHours.change(me.id(), place, id, form.version(), hours -> hours.without(date));
            return;
        }
        List<WallClockWindow> windows = HoursTyped.windows("hours", form.hours());
        dateHours.change(me.id(), place, id, form.version(), hours -> hours.with(date, windows));
    }

    private List<DateHours.Line> withTyped(SignedIn me, LocalDate date, HoursOfDate form) {
        return dateHours.of(me.id(), date).stream()
                .map(line -> line.id().equals(form.id()) ? line.typed(Typed.text(form.hours())) : line)
                .toList();
    }

    private static String page(LocalDate date, List<DateHours.Line> lines, @Nullable Errors errors, Model model) {
        model.addAttribute("date", date);
        model.addAttribute("lines", lines);
        model.addAttribute("errors", errors);
        return "week/hours";
    }
}
