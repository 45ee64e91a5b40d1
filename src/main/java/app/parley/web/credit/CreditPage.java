package app.parley.web.credit;

import app.parley.account.SignedIn;
import app.parley.credit.Balance;
import app.parley.credit.Ledger;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own credits with their statement. */
@Controller
class CreditPage {

    private final Ledger ledger;

    CreditPage(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/credits")
    String show(@RequestParam @Nullable String cursor, @AuthenticationPrincipal SignedIn me, Model model) {
        Balance balance = ledger.balance(me.id());
        Slice<CreditLine> statement = ledger.statement(me.id(), new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor))
                .map(CreditLine::of);
        model.addAttribute("available", balance.available().amount());
        model.addAttribute("blocked", balance.blocked().amount());
        model.addAttribute("lines", statement.items());
        model.addAttribute("nextCursor", statement.nextCursor());
        return "credit/index";
    }
}
