package app.parley.web.planner;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Typed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Colleagues' days side by side, busy or free, and the first times that suit all of them. */
@Controller
class PlannerPage {
    private final Planners planners;
    private final Forms forms;

    PlannerPage(Planners planners, Forms forms) {
        this.planners = planners;
        this.forms = forms;
    }

    @GetMapping("/calendar/planner")
    Object show(PlannerForm asked, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        PlannerForm form = new PlannerForm(
                asked.date() == null ? planners.today().toString() : asked.date(),
                asked.with(),
                asked.minutes() == null ? PlannerForm.USUAL_MINUTES : asked.minutes());
        List<PlannerView.Colleague> colleagues = planners.colleagues(me.id());
        return forms.send(
                () -> {
                    model.addAttribute("plan", plan(me, form));
                    return page(form, colleagues, null, model);
                },
                errors -> page(form, colleagues, errors, model));
    }

    private PlannerView plan(SignedIn me, PlannerForm form) {
        return planners.day(
                me,
                form.handles(),
                Typed.date("date", form.date()),
                Duration.ofMinutes(Typed.number("minutes", form.minutes())));
    }

    private static String page(
            PlannerForm form, List<PlannerView.Colleague> colleagues, @Nullable Errors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("colleagues", colleagues);
        model.addAttribute("errors", errors);
        return "planner/index";
    }
}
