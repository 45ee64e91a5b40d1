package app.parley.web.admin;

import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.credit.LedgerCheckRun;
import app.parley.credit.LedgerChecks;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether everything adds up: recomputed in the background, with how far that is and what it found. */
@Controller
class LedgerCheckPages {

    private static final String PAGE = "/admin/ledger/checks";

    private final LedgerChecks checks;
    private final Accounts accounts;

    LedgerCheckPages(LedgerChecks checks, Accounts accounts) {
        this.checks = checks;
        this.accounts = accounts;
    }

    @GetMapping(PAGE)
    String list(@RequestParam @Nullable String cursor, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        Slice<LedgerCheckRun> found = checks.list(new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor));
        List<PersonId> askers = found.items().stream()
                .map(LedgerCheckRun::requestedBy)
                .distinct()
                .toList();
        Map<PersonId, String> names = accounts.displayNames(askers);
        model.addAttribute(
                "checks",
                found.items().stream().map(run -> CheckView.of(run, names)).toList());
        model.addAttribute("nextCursor", found.nextCursor());
        return "admin/ledger-checks";
    }

    @PostMapping(PAGE)
    String begin(@AuthenticationPrincipal SignedIn me) {
        me.require(Role.ADMIN);
        return "redirect:" + PAGE + "/" + checks.begin(me.id()).id();
    }

    @GetMapping(PAGE + "/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.ADMIN);
        LedgerCheckRun run = checks.get(id);
        model.addAttribute("check", CheckView.of(run, accounts.displayNames(List.of(run.requestedBy()))));
        return "admin/ledger-check";
    }
}
