package app.parley.web.design;

import app.parley.availability.ViewedDates;
import app.parley.shared.TimeRange;
import app.parley.web.admin.Axis;
import app.parley.web.credit.Chart;
import app.parley.web.frame.Assets;
import app.parley.web.frame.Times;
import app.parley.web.frame.Words;
import app.parley.web.meeting.EscrowView;
import app.parley.web.meeting.TimelineLine;
import app.parley.web.slots.Month;
import app.parley.web.slots.Months;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
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
    private final Words words;
    private final Times times;

    DesignPage(Clock clock, Months months, Words words, Times times) {
        this.clock = clock;
        this.months = months;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/design")
    String show(Model model) {
        Instant now = clock.instant();
        model.addAttribute("icons", Assets.icons());
        model.addAttribute("month", month());
        model.addAttribute("now", now);
        model.addAttribute("axis", axis(now));
        model.addAttribute(
                "timeline",
                List.of(
                        new TimelineLine(now.minus(Duration.ofDays(1)), "Uma User", List.of()),
                        new TimelineLine(
                                now, "Eva Expert", List.of(new TimelineLine.Detail("booking.what", "30 min")))));
        model.addAttribute("escrow", escrow());
        model.addAttribute("chart", chart());
        return "design/index";
    }

    private EscrowView escrow() {
        return new EscrowView(
                List.of(
                        new EscrowView.Place("person", "Uma User", null, null),
                        new EscrowView.Place("shield-check", words.of("escrow.place"), words.credits(100), null),
                        new EscrowView.Place("person-badge", "Eva Expert", null, then(80)),
                        new EscrowView.Place("bank", words.of("escrow.platform"), null, then(20))),
                List.of(),
                Map.of(),
                null);
    }

    private Chart chart() {
        return new Chart(
                words.of("credit.chart"),
                words.of("credit.earnings.said", words.credits(100)),
                40,
                List.of(
                        new Chart.Series(
                                words.of("credit.account.AVAILABLE"),
                                "first",
                                "M0 60H10V20H20V70H40",
                                "M0 60H10V20H20V70H40V100H0Z"),
                        new Chart.Series(words.of("credit.account.BLOCKED"), "second", "M0 90H10V40H30V80H40", null)),
                "100",
                List.of("1", "4"),
                List.of(words.of("credit.day"), words.of("credit.account.AVAILABLE")),
                List.of(new Chart.Row("1", List.of("40")), new Chart.Row("4", List.of("30"))));
    }

    private String then(long amount) {
        return words.of("escrow.then", words.credits(amount));
    }

    private Axis axis(Instant now) {
        Axis.Stretch agreed = new Axis.Stretch(now, now.plus(LENGTH));
        return Axis.of(
                agreed,
                List.of(
                        new Axis.Line("Uma User", times.range(agreed.start(), agreed.end()), List.of(agreed)),
                        new Axis.Line("Eva Expert", "–", List.of())),
                times::clock);
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
