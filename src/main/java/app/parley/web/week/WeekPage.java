package app.parley.web.week;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the expert's week. */
@Controller
class WeekPage {
    private final WeekGrid grid;
    private final Viewer viewer;

    WeekPage(WeekGrid grid, Viewer viewer) {
        this.grid = grid;
        this.viewer = viewer;
    }

    @GetMapping("/calendar/week")
    String show(
            @RequestParam(required = false) @Nullable String day, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        model.addAttribute("week", grid.of(me.id(), Typed.dateOrNull("day", day)));
        model.addAttribute("zone", viewer.zone().getId());
        return "week/index";
    }
}
