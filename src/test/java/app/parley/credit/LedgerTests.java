package app.parley.credit;

import static app.parley.credit.LedgerFixture.ADMIN;
import static app.parley.credit.LedgerFixture.AT;
import static app.parley.credit.LedgerFixture.balance;
import static app.parley.credit.LedgerFixture.compensate;
import static app.parley.credit.LedgerFixture.meeting;
import static app.parley.credit.LedgerFixture.pay;
import static app.parley.credit.LedgerFixture.person;
import static app.parley.credit.LedgerFixture.personWith;
import static app.parley.credit.LedgerFixture.refund;
import static app.parley.credit.LedgerFixture.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.platform.IdempotencyKeyReused;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.support.InvariantsAssert;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class LedgerTests {

    @Autowired
    Ledger ledger;

    @Autowired
    Invariants invariants;

    LedgerRows rows;
    PersonId user;
    PersonId expert;
    Reference meeting;

    @Autowired
    void look(JdbcClient jdbc) {
        rows = new LedgerRows(jdbc);
    }

    @BeforeEach
    void userWithThousand() {
        user = personWith(ledger, 1_000);
        expert = person();
        meeting = meeting();
    }

    @AfterEach
    void everythingAddsUp() {
        InvariantsAssert.assertHold(invariants);
        assertThat(ledger.check().differences()).isEmpty();
        assertThat(ledger.check().balanced()).isTrue();
    }

    @Test
    void aPersonNobodyKnowsHasNothing() {
        assertThat(ledger.balance(person())).isEqualTo(balance(0, 0));
    }

    @Test
    void grantsFromOutside() {
        long outside = rows.platform(AccountKind.EXTERNAL);

        Transfer transfer = ledger.grant(user, Credits.of(5), " Welcome ", ADMIN, "key-1", AT);

        assertThat(transfer.reason()).isEqualTo(TransferReason.GRANT);
        assertThat(transfer.note()).isEqualTo("Welcome");
        assertThat(ledger.balance(user)).isEqualTo(balance(1_005, 0));
        assertThat(rows.platform(AccountKind.EXTERNAL)).isEqualTo(outside - 5);
    }

    @Test
    void paysOutToOutside() {
        ledger.payOut(user, Credits.of(1_000), "To the bank", ADMIN, "key-2", AT);

        assertThat(ledger.balance(user)).isEqualTo(balance(0, 0));
    }

    @Test
    void paysOutNoMoreThanIsAvailable() {
        ledger.block(meeting, user, Credits.of(400), AT);

        refused(InsufficientCredits.class, () -> ledger.payOut(user, Credits.of(601), "Too much", ADMIN, "key-3", AT));
    }

    @Test
    void repeatsAGrantWithTheSameKeyAsTheFirstTransfer() {
        Transfer first = ledger.grant(user, Credits.of(5), "Once", ADMIN, "key-4", AT);
        String before = rows.digest();

        Transfer second = ledger.grant(user, Credits.of(5), "Once", ADMIN, "key-4", AT.plusSeconds(60));

        assertThat(second).isEqualTo(first);
        assertThat(rows.digest()).isEqualTo(before);
    }

    @Test
    void refusesAKeyThatComesWithAnotherGrant() {
        ledger.grant(user, Credits.of(5), "Once", ADMIN, "key-5", AT);

        refused(IdempotencyKeyReused.class, () -> ledger.grant(user, Credits.of(6), "Once", ADMIN, "key-5", AT));
        refused(IdempotencyKeyReused.class, () -> ledger.grant(user, Credits.of(5), "Twice", ADMIN, "key-5", AT));
        refused(IdempotencyKeyReused.class, () -> ledger.grant(expert, Credits.of(5), "Once", ADMIN, "key-5", AT));
    }

    @Test
    void keepsTheKeysOfAdministratorsAndOfGrantsAndPayoutsApart() {
        ledger.grant(user, Credits.of(5), "One", ADMIN, "key-6", AT);
        ledger.grant(user, Credits.of(5), "Two", person(), "key-6", AT);
        ledger.payOut(user, Credits.of(10), "Three", ADMIN, "key-6", AT);

        assertThat(ledger.balance(user)).isEqualTo(balance(1_000, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000_000_001, Long.MAX_VALUE})
    void grantsNothingAndMoreThanABillionNever(long amount) {
        refused(InvalidInput.class, () -> ledger.grant(user, Credits.of(amount), "No", ADMIN, "key-7", AT));
    }

    @Test
    void grantsABillionAgainAndAgain() {
        PersonId rich = person();
        for (int i = 0; i < 3; i++) {
            ledger.grant(rich, Credits.of(1_000_000_000), "Rich", ADMIN, "rich-" + i, AT);
        }

        assertThat(ledger.balance(rich)).isEqualTo(balance(3_000_000_000L, 0));
    }

    @Test
    void refusesNotesThatSayNothingOrTooMuch() {
        refused(InvalidInput.class, () -> ledger.grant(user, Credits.of(1), "  ", ADMIN, "key-8", AT));
        refused(InvalidInput.class, () -> ledger.grant(user, Credits.of(1), "x".repeat(501), ADMIN, "key-8", AT));
        refused(InvalidInput.class, () -> ledger.grant(user, Credits.of(1), "a\u0000b", ADMIN, "key-8", AT));
    }

    @Test
    void blocksAndReturns() {
        ledger.block(meeting, user, Credits.of(100), AT);
        assertThat(ledger.balance(user)).isEqualTo(balance(900, 100));

        ledger.release(List.of(refund(meeting, user, expert, 100)), AT);
        assertThat(ledger.balance(user)).isEqualTo(balance(1_000, 0));
        assertThat(ledger.balance(expert)).isEqualTo(balance(0, 0));
    }

    @Test
    void paysTheExpertLessTheFee() {
        long revenue = rows.platform(AccountKind.REVENUE);
        ledger.block(meeting, user, Credits.of(100), AT);

        ledger.release(List.of(pay(meeting, user, expert, 100, 20)), AT);

        assertThat(ledger.balance(user)).isEqualTo(balance(900, 0));
        assertThat(ledger.balance(expert)).isEqualTo(balance(80, 0));
        assertThat(rows.platform(AccountKind.REVENUE)).isEqualTo(revenue + 20);
    }

    @Test
    void compensatesTheExpertFromGoodwill() {
        long goodwill = rows.platform(AccountKind.GOODWILL);
        ledger.block(meeting, user, Credits.of(100), AT);

        ledger.release(List.of(compensate(meeting, user, expert, 100, 50)), AT);

        assertThat(ledger.balance(user)).isEqualTo(balance(1_000, 0));
        assertThat(ledger.balance(expert)).isEqualTo(balance(50, 0));
        assertThat(rows.platform(AccountKind.GOODWILL)).isEqualTo(goodwill - 50);
    }

    @Test
    void splitsWhatWasHeld() {
        ledger.block(meeting, user, Credits.of(100), AT);

        ledger.release(List.of(split(meeting, user, expert, 100, 50, 10)), AT);

        assertThat(ledger.balance(user)).isEqualTo(balance(950, 0));
        assertThat(ledger.balance(expert)).isEqualTo(balance(40, 0));
    }

    @Test
    void writesNoEntryOfNothing() {
        ledger.block(meeting, user, Credits.of(1), AT);

        ledger.release(List.of(pay(meeting, user, expert, 1, 0)), AT);

        assertThat(rows.amounts(meeting)).containsExactly(-1L, 1L, -1L, 1L);
    }

    @Test
    void movesNothingForAPriceOfNothing() {
        long before = rows.transfers();

        ledger.block(meeting, user, Credits.ZERO, AT);
        ledger.release(List.of(pay(meeting, user, expert, 0, 0)), AT);
        ledger.release(List.of(refund(meeting, user, expert, 0)), AT);
        ledger.release(List.of(), AT);

        assertThat(rows.transfers()).isEqualTo(before);
    }

    @Test
    void blocksTheLastCreditAndNotOneMore() {
        ledger.block(meeting, user, Credits.of(1_000), AT);

        refused(InsufficientCredits.class, () -> ledger.block(meeting(), user, Credits.of(1), AT));
    }

    @Test
    void saysHowMuchIsMissing() {
        assertThatExceptionOfType(InsufficientCredits.class)
                .isThrownBy(() -> ledger.block(meeting, user, Credits.of(1_001), AT))
                .satisfies(refusal -> assertThat(refusal.facts())
                        .containsEntry("needed", 1_001L)
                        .containsEntry("available", 1_000L));
    }

    @Test
    void blocksOncePerReference() {
        ledger.block(meeting, user, Credits.of(100), AT);

        refused(AlreadyBlocked.class, () -> ledger.block(meeting, user, Credits.of(100), AT));
    }

    @Test
    void blocksNothingAgainForAReferenceThatWasReleased() {
        ledger.block(meeting, user, Credits.of(100), AT);
        ledger.release(List.of(refund(meeting, user, expert, 100)), AT);

        refused(AlreadyBlocked.class, () -> ledger.block(meeting, user, Credits.of(100), AT));
    }

    @Test
    void releasesOnceWhateverTheReason() {
        ledger.block(meeting, user, Credits.of(100), AT);
        ledger.release(List.of(refund(meeting, user, expert, 100)), AT);

        refused(NotBlocked.class, () -> ledger.release(List.of(refund(meeting, user, expert, 100)), AT));
        refused(NotBlocked.class, () -> ledger.release(List.of(pay(meeting, user, expert, 100, 20)), AT));
        refused(NotBlocked.class, () -> ledger.release(List.of(compensate(meeting, user, expert, 100, 50)), AT));
    }

    @Test
    void releasesExactlyWhatIsHeld() {
        ledger.block(meeting, user, Credits.of(100), AT);
        ledger.block(meeting(), user, Credits.of(500), AT);

        refused(NotBlocked.class, () -> ledger.release(List.of(refund(meeting, user, expert, 99)), AT));
        refused(NotBlocked.class, () -> ledger.release(List.of(refund(meeting, user, expert, 101)), AT));
        refused(NotBlocked.class, () -> ledger.release(List.of(refund(meeting, user, expert, 0)), AT));
        refused(NotBlocked.class, () -> ledger.release(List.of(refund(meeting, expert, user, 100)), AT));
        refused(NotBlocked.class, () -> ledger.release(List.of(refund(meeting(), user, expert, 100)), AT));
    }

    @Test
    void releasesAllOfABatchOrNone() {
        Reference other = meeting();
        ledger.block(meeting, user, Credits.of(100), AT);
        ledger.block(other, user, Credits.of(100), AT);

        refused(
                NotBlocked.class,
                () -> ledger.release(
                        List.of(refund(meeting, user, expert, 100), pay(other, user, expert, 101, 20)), AT));
        refused(
                NotBlocked.class,
                () -> ledger.release(
                        List.of(refund(meeting, user, expert, 100), pay(meeting, user, expert, 100, 20)), AT));
    }

    @Test
    void releasesAChainInWhichTheSamePersonsPayAndArePaid() {
        PersonId other = personWith(ledger, 300);
        Reference there = meeting();
        Reference back = meeting();
        ledger.block(there, user, Credits.of(100), AT);
        ledger.block(back, other, Credits.of(300), AT);

        ledger.release(List.of(pay(there, user, other, 100, 20), split(back, other, user, 300, 100, 40)), AT);

        assertThat(ledger.balance(user)).isEqualTo(balance(900 + 160, 0));
        assertThat(ledger.balance(other)).isEqualTo(balance(80 + 100, 0));
    }

    @Test
    void listsAStatementNewestFirstPageByPage() {
        ledger.block(meeting, user, Credits.of(100), AT.plusSeconds(1));
        ledger.release(List.of(pay(meeting, user, expert, 100, 20)), AT.plusSeconds(2));

        Slice<StatementLine> first = ledger.statement(user, SliceRequest.first(3));
        Slice<StatementLine> second = ledger.statement(user, new SliceRequest(3, first.nextCursor()));

        assertThat(first.items())
                .extracting(StatementLine::pocket, StatementLine::amount, StatementLine::balanceAfter)
                .map(Object::toString)
                .containsExactly("(BLOCKED, -100L, 0L)", "(BLOCKED, 100L, 100L)", "(AVAILABLE, -100L, 900L)");
        assertThat(first.items().getFirst().at()).isEqualTo(AT.plusSeconds(2));
        assertThat(first.items().getFirst().reason()).isEqualTo(TransferReason.PAYMENT);
        assertThat(first.items().getFirst().reference()).isEqualTo(meeting);
        assertThat(second.items())
                .extracting(StatementLine::amount, StatementLine::reason, StatementLine::reference)
                .map(Object::toString)
                .containsExactly("(1000L, GRANT, null)");
        assertThat(second.nextCursor()).isNull();
        assertThat(ledger.statement(expert, SliceRequest.first(3)).items())
                .extracting(StatementLine::amount)
                .containsExactly(80L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "!", "", "MTIz\n", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5"})
    void refusesCursorsOfItsOwnMaking(String cursor) {
        refused(InvalidInput.class, () -> ledger.statement(user, new SliceRequest(3, cursor)));
    }

    @Test
    void showsWhatConcernsOneReference() {
        ledger.block(meeting, user, Credits.of(100), AT);
        ledger.release(List.of(pay(meeting, user, expert, 100, 20)), AT);

        assertThat(ledger.of(meeting)).extracting(StatementLine::amount).containsExactly(-100L, 100L, -100L, 80L);
        assertThat(ledger.of(meeting())).isEmpty();
    }

    private void refused(Class<? extends RuntimeException> refusal, ThrowingCallable command) {
        Balance held = ledger.balance(user);
        long transfers = rows.transfers();
        assertThatExceptionOfType(refusal).isThrownBy(command);
        assertThat(ledger.balance(user)).isEqualTo(held);
        assertThat(rows.transfers()).isEqualTo(transfers);
    }
}
