package app.parley.api.credit;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.api.RequiredField;
import app.parley.credit.Ledger;
import app.parley.credit.LedgerCheck;
import app.parley.credit.Transfer;
import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Credits that come in and go out, and whether the ledger adds up, for administrators. */
@RestController
@RequestMapping("/api/v1/admin")
class AdminCreditController {

    private final Ledger ledger;
    private final Accounts accounts;
    private final Clock clock;

    AdminCreditController(Ledger ledger, Accounts accounts, Clock clock) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Credits an account; the {@code Idempotency-Key} is kept for ever here. */
    @PostMapping("/credits/grants")
    @Repeatable
    @ResponseStatus(HttpStatus.CREATED)
    CreditTransfer grant(
            @AuthenticationPrincipal SignedIn me,
            @RequestBody CreditTransferRequest body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        PersonId to = existing(body);
        return CreditTransfer.of(
                to, ledger.grant(to, body.credits(), body.text(), me.id(), orNew(key), clock.instant()));
    }

    /** Pays available credits out; the {@code Idempotency-Key} is kept for ever here. */
    @PostMapping("/credits/payouts")
    @Repeatable
    @ResponseStatus(HttpStatus.CREATED)
    CreditTransfer payOut(
            @AuthenticationPrincipal SignedIn me,
            @RequestBody CreditTransferRequest body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        PersonId from = existing(body);
        return CreditTransfer.of(
                from, ledger.payOut(from, body.credits(), body.text(), me.id(), orNew(key), clock.instant()));
    }

    /** Recomputes every balance from the entries alone. */
    @GetMapping("/ledger/check")
    LedgerCheckResult check() {
        return LedgerCheckResult.of(ledger.check());
    }

    private PersonId existing(CreditTransferRequest body) {
        return accounts.get(PersonId.of(RequiredField.of("accountId", body.accountId())))
                .id();
    }

    private static String orNew(@Nullable String key) {
        return key == null ? Ids.next().toString() : key;
    }

    record CreditTransferRequest(
            @Nullable UUID accountId,
            @Nullable Long amount,
            @Nullable String reason) {

        Credits credits() {
            long credits = RequiredField.of("amount", amount);
            if (credits < 1) {
                throw new InvalidInput("amount", "out-of-range");
            }
            return Credits.of(credits);
        }

        String text() {
            return RequiredField.of("reason", reason);
        }
    }

    record CreditTransfer(UUID id, UUID accountId, long amount, String reason, Instant at) {

        static CreditTransfer of(PersonId account, Transfer transfer) {
            return new CreditTransfer(
                    transfer.id(), account.value(), transfer.amount().amount(), transfer.note(), transfer.at());
        }
    }

    /** @param differences what does not add up, each a sentence that names the row; empty when balanced */
    record LedgerCheckResult(boolean balanced, long transfers, long entries, long accounts, List<String> differences) {

        static LedgerCheckResult of(LedgerCheck check) {
            return new LedgerCheckResult(
                    check.balanced(), check.transfers(), check.entries(), check.accounts(), check.differences());
        }
    }
}
