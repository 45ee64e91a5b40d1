package app.parley.web.demo;

import app.parley.platform.DemoClock;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.ReturnPath;
import app.parley.web.frame.Typed;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The bar on top of demo pages: moves the demo's time, for everybody. */
@Controller
@Profile("demo")
class DemoClockPage {
    /** The steps on the bar; a page offers no others. */
    private enum Step {
        QUARTER(Duration.ofMinutes(15)),
        DAY(Duration.ofDays(1)),
        WEEK(Duration.ofDays(7));

        private final Duration by;

        Step(Duration by) {
            this.by = by;
        }
    }

    private final DemoClock clock;

    DemoClockPage(DemoClock clock) {
        this.clock = clock;
    }

    @PostMapping("/demo-clock")
    RedirectView advance(@RequestParam @Nullable String by, @RequestParam @Nullable String returnTo) {
        clock.advance(Typed.choice("by", Step.class, by).by);
        return Redirect.to(ReturnPath.of(returnTo));
    }
}
