package app.parley.credit;

import static app.parley.credit.LedgerFixture.AT;
import static app.parley.credit.LedgerFixture.balance;
import static app.parley.credit.LedgerFixture.meeting;
import static app.parley.credit.LedgerFixture.person;
import static app.parley.credit.LedgerFixture.personWith;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class HistoryTests {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    Ledger ledger;

    @Test
    void tellsTheBalancesAtTheEndOfEachDayAndCarriesThemOn() {
        PersonId user = personWith(ledger, 1_000);
        PersonId expert = person();
        Reference meeting = meeting();
        ledger.block(meeting, user, Credits.of(100), AT.plus(DAY));
        ledger.release(List.of(LedgerFixture.pay(meeting, user, expert, 100, 20)), AT.plus(DAY.multipliedBy(3)));

        assertThat(ledger.balances(user, days(0, 5)))
                .containsExactly(
                        balance(1_000, 0), balance(900, 100), balance(900, 100), balance(900, 0), balance(900, 0));
        assertThat(ledger.balances(user, days(2, 2))).containsExactly(balance(900, 100), balance(900, 0));
        assertThat(ledger.balances(person(), days(0, 1))).containsExactly(balance(0, 0));
    }

    @Test
    void ofSeveralMovementsInAStretchTheLastCounts() {
        PersonId user = personWith(ledger, 1_000);
        ledger.block(meeting(), user, Credits.of(100), AT.plus(DAY));
        ledger.block(meeting(), user, Credits.of(30), AT.plus(DAY).plusSeconds(60));

        assertThat(ledger.balances(user, days(1, 1))).containsExactly(balance(870, 130));
    }

    @Test
    void aMovementAtTheEndOfADayBelongsToTheNext() {
        PersonId user = personWith(ledger, 1_000);
        ledger.block(meeting(), user, Credits.of(100), AT.plus(DAY));
        ledger.block(meeting(), user, Credits.of(30), AT.plus(DAY.multipliedBy(2)));

        assertThat(ledger.balances(user, days(0, 2))).containsExactly(balance(1_000, 0), balance(900, 100));
    }

    @Test
    void countsAsEarnedWhatCameFromOthersOrThePlatformAndNothingElse() {
        PersonId user = personWith(ledger, 1_000);
        PersonId expert = personWith(ledger, 500);
        release(user, held -> LedgerFixture.pay(held, user, expert, 100, 20), AT);
        release(user, held -> LedgerFixture.split(held, user, expert, 100, 40, 12), AT.plus(DAY));
        release(user, held -> LedgerFixture.compensate(held, user, expert, 100, 50), AT.plus(DAY.multipliedBy(2)));
        release(user, held -> LedgerFixture.refund(held, user, expert, 100), AT.plus(DAY.multipliedBy(3)));

        assertThat(ledger.earnings(expert, days(0, 4)))
                .containsExactly(Credits.of(80), Credits.of(48), Credits.of(50), Credits.ZERO);
        assertThat(ledger.earnings(user, days(0, 4))).containsOnly(Credits.ZERO);
    }

    @Test
    void aStatementKeepsToOneAccountAndToItsDays() {
        PersonId user = personWith(ledger, 1_000);
        IntStream.range(1, 6)
                .forEach(day -> ledger.block(meeting(), user, Credits.of(10), AT.plus(DAY.multipliedBy(day))));
        StatementQuery query = new StatementQuery(
                StatementLine.Pocket.BLOCKED, AT.plus(DAY.multipliedBy(2)), AT.plus(DAY.multipliedBy(5)));

        var first = ledger.statement(user, query, SliceRequest.first(2));
        var second = ledger.statement(user, query, new SliceRequest(2, first.nextCursor()));

        assertThat(first.items()).extracting(StatementLine::balanceAfter).containsExactly(40L, 30L);
        assertThat(second.items()).extracting(StatementLine::balanceAfter).containsExactly(20L);
        assertThat(second.nextCursor()).isNull();
    }

    private interface Releasing {

        Release of(Reference held);
    }

    private void release(PersonId payer, Releasing releasing, Instant at) {
        Reference meeting = meeting();
        ledger.block(meeting, payer, Credits.of(100), at);
        ledger.release(List.of(releasing.of(meeting)), at);
    }

    private static List<Instant> days(int first, int count) {
        return IntStream.rangeClosed(first, first + count)
                .mapToObj(day -> AT.plus(DAY.multipliedBy(day)))
                .toList();
    }
}
