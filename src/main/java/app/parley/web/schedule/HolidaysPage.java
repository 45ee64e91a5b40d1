package app.parley.web.schedule;

import app.parley.account.SignedIn;
import app.parley.schedule.HolidayRegion;
import app.parley.schedule.Hours;
import app.parley.schedule.Schedules;
import app.parley.shared.InvalidInput;
import app.parley.shared.ScheduleId;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Sending;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
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

/** Shows the public holidays of a region and closes a schedule on all of them. */
@Controller
class HolidaysPage {
    private final Schedules schedules;
    private final Forms forms;
    private final Viewer viewer;
    private final Clock clock;

    HolidaysPage(Schedules schedules, Forms forms, Viewer viewer, Clock clock) {
        this.schedules = schedules;
        this.forms = forms;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** A country or state to choose. */
    record Choice(String code, String name) {}

    /** A holiday, and whether the schedule says something about its date already. */
    record Holiday(LocalDate date, String name, boolean said) {}

    @GetMapping("/calendar/schedules/{id}/holidays")
    Object show(@PathVariable UUID id, HolidayForm form, @AuthenticationPrincipal SignedIn me, Model model) {
        if (Typed.isBlank(form.country())) {
            return page(me, id, form, null, model);
        }
        return forms.send(
                () -> {
                    model.addAttribute("holidays", holidays(me, id, form.region(), year(form)));
                    return page(me, id, form, null, model);
                },
                errors -> page(me, id, form, errors, model));
    }

    @PostMapping("/calendar/schedules/{id}/holidays")
    Sending close(
            @PathVariable UUID id,
            HolidayForm form,
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        return forms.send(
                () -> {
                    forms.once(
                            me,
                            idempotencyKey,
                            "holidays " + id + form,
                            () -> schedules.closeHolidays(me.id(), ScheduleId.of(id), form.region(), year(form)));
                    Notice.say(redirect, "notice.holidays-closed");
                    return Redirect.to("/calendar/schedules/" + id);
                },
                errors -> page(me, id, form, errors, model));
    }

    private List<Holiday> holidays(SignedIn me, UUID id, HolidayRegion region, Year year) {
        Hours hours = schedules.own(me.id(), ScheduleId.of(id)).hours();
        return region.holidays(year, viewer.locale()).entrySet().stream()
                .map(day -> new Holiday(
                        day.getKey(), day.getValue(), hours.overrides().containsKey(day.getKey())))
                .toList();
    }

    private Year year(HolidayForm form) {
        int year = Typed.number("year", form.year());
        if (year < Hours.FIRST_DATE.getYear() || year > Hours.LAST_DATE.getYear()) {
            throw new InvalidInput("year", "out-of-range");
        }
        return Year.of(year);
    }

    private String page(SignedIn me, UUID id, HolidayForm form, @Nullable Errors errors, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("name", schedules.own(me.id(), ScheduleId.of(id)).name());
        model.addAttribute("form", form.year() == null ? form.in(Year.now(clock)) : form);
        model.addAttribute("countries", choices(HolidayRegion.countries()));
        model.addAttribute("states", choices(HolidayRegion.states(Typed.text(form.country()))));
        model.addAttribute("errors", errors == null ? null : errors.at(HolidayForm::fieldOf));
        return "schedule/holidays";
    }

    private List<Choice> choices(List<HolidayRegion> regions) {
        return regions.stream()
                .map(region -> new Choice(region.code(), region.name(viewer.locale())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }
}
