package app.parley.web.admin;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.meeting.Meetings;
import app.parley.settlement.SettlementFailure;
import app.parley.settlement.Settlements;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Settlements that failed, what went wrong, and when they are tried again. */
@Controller
class SettlementPage {

    private final Settlements settlements;
    private final Meetings meetings;

    SettlementPage(Settlements settlements, Meetings meetings) {
        this.settlements = settlements;
        this.meetings = meetings;
    }

    record Line(String meeting, String topic, String error, int attempts, Instant failedAt, Instant retryAt) {}

    @GetMapping("/admin/settlements")
    String list(@RequestParam @Nullable String cursor, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        Slice<Line> failed = settlements
                .failed(new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor))
                .map(this::line);
        model.addAttribute("failures", failed.items());
        model.addAttribute("nextCursor", failed.nextCursor());
        return "admin/settlements";
    }

    private Line line(SettlementFailure failure) {
        return new Line(
                failure.meeting().toString(),
                meetings.get(failure.meeting()).topic(),
                failure.error(),
                failure.attempts(),
                failure.failedAt(),
                failure.retryAt());
    }
}
