package app.parley.web.credit;

import app.parley.credit.Balance;
import app.parley.credit.Ledger;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.web.frame.Times;
import app.parley.web.frame.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Draws how a person's credits went. */
@Component
class Charts {
    private static final int MONTHS = 12;

    private final Ledger ledger;
    private final Times times;
    private final Words words;

    Charts(Ledger ledger, Times times, Words words) {
        this.ledger = ledger;
        this.times = times;
        this.words = words;
    }

    /** What could be spent and what was blocked at the end of each day. */
    Chart balance(PersonId person, Period period) {
        List<Balance> days = ledger.balances(person, period.bounds());
        List<Long> available = amounts(days, Balance::available);
        List<Long> blocked = amounts(days, Balance::blocked);
        Scale scale =
                Scale.of(Stream.concat(available.stream(), blocked.stream()).toList());
        String first = times.day(period.from());
        String last = times.day(period.to());
        return new Chart(
                words.of("credit.chart"),
                words.of(
                        "credit.chart.said",
                        first,
                        last,
                        words.credits(available.getLast()),
                        words.credits(blocked.getLast())),
                days.size() * Scale.STEP,
                List.of(
                        new Chart.Series(
                                words.of("credit.account.AVAILABLE"),
                                "first",
                                scale.stair(available),
                                scale.ground(available)),
                        new Chart.Series(words.of("credit.account.BLOCKED"), "second", scale.stair(blocked), null)),
                number(scale.top()),
                List.of(first, last),
                List.of(
                        words.of("credit.day"),
                        words.of("credit.account.AVAILABLE"),
                        words.of("credit.account.BLOCKED")),
                changes(days)
                        .mapToObj(day -> row(period.from().plusDays(day), days.get(day)))
                        .toList());
    }

    /** What an expert earned in each of the last twelve months, the present one included. */
    Chart earnings(PersonId person, Instant now, ZoneId zone) {
        YearMonth last = YearMonth.from(LocalDate.ofInstant(now, zone));
        List<YearMonth> months = IntStream.range(0, MONTHS)
                .mapToObj(month -> last.minusMonths(MONTHS - 1L - month))
                .toList();
        List<Instant> bounds = Stream.concat(months.stream(), Stream.of(last.plusMonths(1)))
                .map(month -> month.atDay(1).atStartOfDay(zone).toInstant())
                .toList();
        List<Long> earned = amounts(ledger.earnings(person, bounds), Function.identity());
        Scale scale = Scale.of(earned);
        long sum = earned.stream().mapToLong(Long::longValue).sum();
        return new Chart(
                words.of("credit.earnings"),
                words.of("credit.earnings.said", words.credits(sum)),
                MONTHS * Scale.STEP,
                List.of(new Chart.Series(words.of("credit.earned"), "bars", scale.bars(earned), null)),
                number(scale.top()),
                months.stream().map(times::shortMonth).toList(),
                List.of(words.of("credit.month"), words.of("credit.earned")),
                IntStream.range(0, MONTHS)
                        .mapToObj(month ->
                                new Chart.Row(times.month(months.get(month)), List.of(number(earned.get(month)))))
                        .toList());
    }

    /** The first day, and those whose end saw other balances than the day before. */
    private static IntStream changes(List<Balance> days) {
        return IntStream.range(0, days.size())
                .filter(day -> day == 0 || !days.get(day).equals(days.get(day - 1)));
    }

    private Chart.Row row(LocalDate day, Balance balance) {
        return new Chart.Row(
                times.day(day),
                List.of(
                        number(balance.available().amount()),
                        number(balance.blocked().amount())));
    }

    private String number(long amount) {
        return words.of("credit.number", amount);
    }

    private static <T> List<Long> amounts(List<T> stretches, Function<T, Credits> amount) {
        return stretches.stream().map(stretch -> amount.apply(stretch).amount()).toList();
    }
}
