package app.parley.web.admin;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.settlement.SettlementRun;
import app.parley.settlement.Settlements;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the sweep did, batch by batch. */
@Controller
class SettlementRunPage {

    private final Settlements settlements;

    SettlementRunPage(Settlements settlements) {
        this.settlements = settlements;
    }

    /** @param millis how long it took */
    record Line(Instant at, int settled, int disputed, int failed, long millis) {

        static Line of(SettlementRun run) {
            return new Line(
                    run.businessTime(),
                    run.settled(),
                    run.disputed(),
                    run.failed(),
                    Duration.between(run.startedAt(), run.finishedAt()).toMillis());
        }
    }

    @GetMapping("/admin/settlement-runs")
    String list(@RequestParam @Nullable String cursor, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        Slice<Line> runs = settlements
                .runs(new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor))
                .map(Line::of);
        model.addAttribute("runs", runs.items());
        model.addAttribute("nextCursor", runs.nextCursor());
        return "admin/settlement-runs";
    }
}
