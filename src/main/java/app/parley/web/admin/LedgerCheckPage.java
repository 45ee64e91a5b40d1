package app.parley.web.admin;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.credit.Ledger;
import app.parley.platform.Invariants;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether everything adds up: the ledger from its entries, and what else must always be true. */
@Controller
class LedgerCheckPage {

    private final Ledger ledger;
    private final Invariants invariants;

    LedgerCheckPage(Ledger ledger, Invariants invariants) {
        this.ledger = ledger;
        this.invariants = invariants;
    }

    @GetMapping("/admin/credits/check")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        model.addAttribute("check", ledger.check());
        model.addAttribute("others", invariants.violationsOutside("ledger"));
        return "admin/credits-check";
    }
}
