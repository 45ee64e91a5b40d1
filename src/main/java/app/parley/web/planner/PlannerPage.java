package app.parley.web.planner;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.availability.Planner;
import app.parley.calendar.Teams;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Colleagues' days side by side, busy or free, and the first times that suit all of them. */
@Controller
class PlannerPage {
    private final Planner planner;
    private final Teams teams;
    private final Experts experts;
    private final Forms forms;
    private final Viewer viewer;
    private final Clock clock;

    PlannerPage(Planner planner, Teams teams, Experts experts, Forms forms, Viewer viewer, Clock clock) {
        this.planner = planner;
        this.teams = teams;
        this.experts = experts;
        this.forms = forms;
        this.viewer = viewer;
        this.clock = clock;
    }

    @GetMapping("/calendar/planner")
    Object show(PlannerForm asked, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        PlannerForm form = new PlannerForm(
                asked.date() == null ? today().toString() : asked.date(),
                asked.with(),
                asked.minutes() == null ? PlannerForm.USUAL_MINUTES : asked.minutes());
        List<Expert> colleagues = colleagues(me.id());
        return forms.send(
                () -> {
                    model.addAttribute("plan", plan(me, form, colleagues));
                    return page(form, colleagues, null, model);
                },
                errors -> page(form, colleagues, errors, model));
    }

    private PlannerView plan(SignedIn me, PlannerForm form, List<Expert> colleagues) {
        LocalDate date = Typed.date("date", form.date());
        int minutes = Typed.number("minutes", form.minutes());
        List<Expert> chosen = form.handles().stream()
                .distinct()
                .map(handle -> colleague(handle, colleagues))
                .toList();
        List<PersonId> people = Stream.concat(
                        Stream.of(me.id()), chosen.stream().map(Expert::id))
                .toList();
        ZoneId zone = viewer.zone();
        TimeRange day = new TimeRange(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
        List<String> names = Stream.concat(
                        Stream.of(me.displayName()), chosen.stream().map(Expert::displayName))
                .toList();
        return PlannerView.of(date, zone, names, planner.plan(me.id(), people, day, Duration.ofMinutes(minutes)));
    }

    private static Expert colleague(String handle, List<Expert> colleagues) {
        return colleagues.stream()
                .filter(expert -> expert.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("with", "no-colleague"));
    }

    private List<Expert> colleagues(PersonId me) {
        return experts.of(teams.colleagues(me)).values().stream()
                .sorted(Comparator.comparing(Expert::displayName).thenComparing(Expert::handle))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private static String page(PlannerForm form, List<Expert> colleagues, @Nullable Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "colleagues",
                colleagues.stream()
                        .map(expert -> new PlannerView.Colleague(expert.handle(), expert.displayName()))
                        .toList());
        model.addAttribute("errors", errors);
        return "planner/index";
    }
}
