package app.parley.api.credit;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.credit.LedgerCheckRun;
import app.parley.credit.LedgerChecks;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Full recomputations in the background, for administrators of a ledger that takes long. */
@RestController
@RequestMapping("/api/v1/admin/ledger/checks")
class LedgerCheckController {

    private final LedgerChecks checks;

    LedgerCheckController(LedgerChecks checks) {
        this.checks = checks;
    }

    /** Begins one; while one runs, that one is the answer. */
    @PostMapping
    @Repeatable
    @ResponseStatus(HttpStatus.ACCEPTED)
    LedgerCheckRunJson begin(@AuthenticationPrincipal SignedIn me) {
        return LedgerCheckRunJson.of(checks.begin(me.id()));
    }

    /** Newest first. */
    @GetMapping
    Slice<LedgerCheckRunJson> list(@AuthenticationPrincipal SignedIn me, SliceRequest page) {
        return checks.list(page).map(LedgerCheckRunJson::of);
    }

    @GetMapping("/{id}")
    LedgerCheckRunJson show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return LedgerCheckRunJson.of(checks.get(id));
    }

    /**
     * @param done how many of its {@code total} questions are answered
     * @param result null until it has finished
     * @param others what is wrong outside of the ledger, each a sentence
     */
    record LedgerCheckRunJson(
            UUID id,
            UUID requestedBy,
            Instant requestedAt,
            LedgerCheckRun.State state,
            int done,
            int total,
            AdminCreditController.@Nullable LedgerCheckResult result,
            List<String> others,
            @Nullable Instant finishedAt) {

        static LedgerCheckRunJson of(LedgerCheckRun run) {
            return new LedgerCheckRunJson(
                    run.id(),
                    run.requestedBy().value(),
                    run.requestedAt(),
                    run.state(),
                    run.done(),
                    run.total(),
                    run.result() == null ? null : AdminCreditController.LedgerCheckResult.of(run.result()),
                    run.others(),
                    run.finishedAt());
        }
    }
}
