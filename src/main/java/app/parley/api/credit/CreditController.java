package app.parley.api.credit;

import app.parley.account.SignedIn;
import app.parley.credit.Balance;
import app.parley.credit.Ledger;
import app.parley.credit.Reference;
import app.parley.credit.StatementLine;
import app.parley.credit.StatementQuery;
import app.parley.credit.TransferReason;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own credits. */
@RestController
@RequestMapping("/api/v1/me/credits")
class CreditController {

    private final Ledger ledger;

    CreditController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    CreditBalance show(@AuthenticationPrincipal SignedIn me) {
        Balance balance = ledger.balance(me.id());
        return new CreditBalance(balance.available().amount(), balance.blocked().amount());
    }

    /** The statement, newest first; from included, to not. */
    @GetMapping("/entries")
    Slice<CreditEntry> statement(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) StatementLine.@Nullable Pocket account,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            SliceRequest page) {
        return ledger.statement(me.id(), new StatementQuery(account, from, to), page)
                .map(CreditEntry::of);
    }

    record CreditBalance(long available, long blocked) {}

    record CreditEntry(
            Instant at,
            long amount,
            long balanceAfter,
            StatementLine.Pocket account,
            TransferReason reason,
            @Nullable UUID meetingId) {

        static CreditEntry of(StatementLine line) {
            Reference about = line.reference();
            return new CreditEntry(
                    line.at(),
                    line.amount(),
                    line.balanceAfter(),
                    line.pocket(),
                    line.reason(),
                    about != null && about.kind().equals("meeting") ? about.id() : null);
        }
    }
}
