package app.parley.web.design;

import app.parley.availability.ViewedDates;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Assets;
import app.parley.web.meeting.TimelineLine;
import app.parley.web.slots.Month;
import app.parley.web.slots.Months;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows every part once, with colours and type, so that a change of one is seen beside all others. */
@Controller
@Profile("demo")
class DesignPage {
    private static final List<LocalTime> STARTS =
            List.of(LocalTime.of(9, 0), LocalTime.of(9, 30), LocalTime.of(14, 0), LocalTime.of(15, 30));
    private static final Duration LENGTH = Duration.ofMinutes(30);

    private final Clock clock;
    private final Months months;

    DesignPage(Clock clock, Months months) {
        this.clock = clock;
        this.months = months;
    }

    @GetMapping("/design")
    String show(Model model) {
        Instant now = clock.instant();
        model.addAttribute("icons", Assets.icons());
        model.addAttribute("month", month());
        model.addAttribute("now", now);
        model.addAttribute(
                "timeline",
                List.of(
                        new TimelineLine(now.minus(Duration.ofDays(1)), "Uma User", List.of()),
                        new TimelineLine(
                                now, "Eva Expert", List.of(new TimelineLine.Detail("booking.what", "30 min")))));
        return "design/index";
    }

    private Month month() {
        return months.of(DesignPage::everyDay, null, null, ZoneOffset.UTC, ZoneOffset.UTC);
    }

    private static List<TimeRange> everyDay(ViewedDates dates) {
        return dates.from()
                .datesUntil(dates.to().plusDays(1))
                .filter(day -> day.getDayOfMonth() % 3 != 0)
                .flatMap(day -> STARTS.stream().map(start -> day.atTime(start).toInstant(ZoneOffset.UTC)))
                .map(start -> new TimeRange(start, start.plus(LENGTH)))
                .toList();
    }
}
