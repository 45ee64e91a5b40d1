package app.parley.api.administration;

import app.parley.account.SignedIn;
import app.parley.administration.Administration;
import app.parley.administration.SettingsReader;
import app.parley.settlement.SettlementRun;
import app.parley.settlement.Settlements;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Numbers, settings and what the sweep did, for administrators. */
@RestController
@RequestMapping("/api/v1/admin")
class AdministrationController {

    private final Administration administration;
    private final SettingsReader settings;
    private final Settlements settlements;

    AdministrationController(Administration administration, SettingsReader settings, Settlements settlements) {
        this.administration = administration;
        this.settings = settings;
        this.settlements = settlements;
    }

    @GetMapping("/numbers")
    NumbersJson numbers(@AuthenticationPrincipal SignedIn me) {
        return NumbersJson.of(administration.numbers());
    }

    /** Nothing secret is among them. */
    @GetMapping("/settings")
    SettingsJson settings(@AuthenticationPrincipal SignedIn me) {
        return SettingsJson.of(settings.read());
    }

    /** Newest first. */
    @GetMapping("/settlement-runs")
    Slice<SettlementRun> runs(@AuthenticationPrincipal SignedIn me, SliceRequest page) {
        return settlements.runs(page);
    }
}
