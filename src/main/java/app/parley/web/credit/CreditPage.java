package app.parley.web.credit;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.credit.Balance;
import app.parley.credit.Ledger;
import app.parley.credit.StatementLine;
import app.parley.credit.StatementQuery;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Typed;
import app.parley.web.frame.Viewer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own credits: how they went, and their statement to look through, to take along and to print. */
@Controller
class CreditPage {
    private static final int A_SLICE = 100;
    private static final int PRINTED = 2_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Ledger ledger;
    private final CreditLines lines;
    private final Charts charts;
    private final StatementFile file;
    private final Viewer viewer;
    private final Clock clock;

    CreditPage(Ledger ledger, CreditLines lines, Charts charts, StatementFile file, Viewer viewer, Clock clock) {
        this.ledger = ledger;
        this.lines = lines;
        this.charts = charts;
        this.file = file;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** As typed. @param account null or empty for both */
    record Filter(
            @Nullable String from,
            @Nullable String to,
            @Nullable String account) {

        StatementLine.@Nullable Pocket pocket() {
            return Typed.isBlank(account) ? null : Typed.choice("account", StatementLine.Pocket.class, account);
        }
    }

    @GetMapping("/credits")
    String show(
            @ModelAttribute("filter") Filter filter,
            @RequestParam @Nullable String cursor,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Period period = period(filter);
        Slice<StatementLine> statement =
                ledger.statement(me.id(), query(filter, period), new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor));
        fill(me, filter, period, model);
        model.addAttribute("lines", lines.of(me.id(), statement.items()));
        model.addAttribute("nextCursor", statement.nextCursor());
        model.addAttribute("chart", charts.balance(me.id(), period));
        model.addAttribute(
                "earnings", me.is(Role.EXPERT) ? charts.earnings(me.id(), clock.instant(), viewer.zone()) : null);
        return "credit/index";
    }

    @GetMapping("/credits/statement")
    String print(@ModelAttribute("filter") Filter filter, @AuthenticationPrincipal SignedIn me, Model model) {
        Period period = period(filter);
        List<StatementLine> printed = all(me, filter, period, PRINTED);
        fill(me, filter, period, model);
        model.addAttribute("name", me.displayName());
        model.addAttribute("lines", lines.of(me.id(), printed));
        model.addAttribute("cut", printed.size() == PRINTED);
        model.addAttribute("now", clock.instant());
        return "credit/statement";
    }

    @GetMapping("/credits/statement.csv")
    ResponseEntity<byte[]> download(@ModelAttribute("filter") Filter filter, @AuthenticationPrincipal SignedIn me) {
        Period period = period(filter);
        List<StatementLine> all = all(me, filter, period, Integer.MAX_VALUE);
        String name = "parley-" + period.from() + "-" + period.to() + ".csv";
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(file.write(lines.of(me.id(), all)));
    }

    private void fill(SignedIn me, Filter filter, Period period, Model model) {
        Balance balance = ledger.balance(me.id());
        model.addAttribute("available", balance.available().amount());
        model.addAttribute("blocked", balance.blocked().amount());
        model.addAttribute("period", period);
        model.addAttribute("account", filter.pocket());
        model.addAttribute("accounts", StatementLine.Pocket.values());
    }

    private List<StatementLine> all(SignedIn me, Filter filter, Period period, int most) {
        List<StatementLine> all = new ArrayList<>();
        String cursor = null;
        do {
            Slice<StatementLine> slice =
                    ledger.statement(me.id(), query(filter, period), new SliceRequest(A_SLICE, cursor));
            all.addAll(slice.items());
            cursor = slice.nextCursor();
        } while (cursor != null && all.size() < most);
        return all;
    }

    private Period period(Filter filter) {
        return Period.of(filter.from(), filter.to(), clock.instant(), viewer.zone());
    }

    private static StatementQuery query(Filter filter, Period period) {
        return new StatementQuery(filter.pocket(), period.start(), period.end());
    }
}
