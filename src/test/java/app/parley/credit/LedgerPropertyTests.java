package app.parley.credit;

import static app.parley.credit.LedgerFixture.ADMIN;
import static app.parley.credit.LedgerFixture.AT;
import static app.parley.credit.LedgerFixture.balance;
import static app.parley.credit.LedgerFixture.compensate;
import static app.parley.credit.LedgerFixture.meeting;
import static app.parley.credit.LedgerFixture.pay;
import static app.parley.credit.LedgerFixture.person;
import static app.parley.credit.LedgerFixture.refund;
import static app.parley.credit.LedgerFixture.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.credit.LedgerModel.Hold;
import app.parley.platform.IdempotencyKeyReused;
import app.parley.platform.Ids;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.support.InvariantsAssert;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random commands, legal and illegal, against the real database. After each: the invariants hold, every balance is what
 * the model says, and a refused command left every row as it was.
 */
@ParleyTest
class LedgerPropertyTests {

    private static final int COMMANDS = 100;

    @Autowired
    Ledger ledger;

    @Autowired
    Invariants invariants;

    @Autowired
    JdbcTemplate jdbc;

    LedgerModel model = new LedgerModel();
    List<PersonId> persons = Stream.generate(LedgerFixture::person).limit(4).toList();
    Random random = new Random();
    LedgerRows rows;
    long revenueBefore;
    long goodwillBefore;
    long externalBefore;

    @Autowired
    void look(JdbcClient client) {
        rows = new LedgerRows(client);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void staysTrueWhateverIsCommanded(long seed) {
        random = new Random(seed);
        revenueBefore = rows.platform(AccountKind.REVENUE);
        goodwillBefore = rows.platform(AccountKind.GOODWILL);
        externalBefore = rows.platform(AccountKind.EXTERNAL);
        for (int i = 0; i < COMMANDS; i++) {
            command();
            everythingIsAsTheModelSays();
        }
    }

    private void command() {
        switch (random.nextInt(12)) {
            case 0, 1 -> grant();
            case 2 -> grantTwice();
            case 3 -> grantNonsense();
            case 4 -> payOut();
            case 5, 6, 7 -> block();
            case 8 -> blockAgain();
            case 9, 10 -> release();
            default -> refusedRelease();
        }
    }

    private void grant() {
        PersonId person = anyone();
        long amount = 1 + random.nextInt(500);
        ledger.grant(person, Credits.of(amount), "Grant", ADMIN, key(), AT);
        model.outside(person, amount);
    }

    private void grantTwice() {
        PersonId person = anyone();
        Credits amount = Credits.of(1 + random.nextInt(50));
        String key = key();
        Transfer first = ledger.grant(person, amount, "Twice", ADMIN, key, AT);
        model.outside(person, amount.amount());
        String before = rows.digest();
        assertThat(ledger.grant(person, amount, "Twice", ADMIN, key, AT)).isEqualTo(first);
        assertThat(rows.digest()).isEqualTo(before);
        refused(
                IdempotencyKeyReused.class,
                () -> ledger.grant(person, amount.plus(Credits.of(1)), "Twice", ADMIN, key, AT));
    }

    private void grantNonsense() {
        long amount = random.nextBoolean() ? 0 : 1_000_000_001L + random.nextInt(1_000);
        refused(InvalidInput.class, () -> ledger.grant(anyone(), Credits.of(amount), "Grant", ADMIN, key(), AT));
        refused(InvalidInput.class, () -> ledger.grant(anyone(), Credits.of(1), "\u0007", ADMIN, key(), AT));
        PersonId person = anyone();
        refused(DataAccessException.class, () -> jdbc.execute(conjure(person, 1 + random.nextInt(100))));
    }

    private void payOut() {
        PersonId person = anyone();
        long amount = 1 + random.nextInt(400);
        if (amount > model.available(person)) {
            refused(
                    InsufficientCredits.class,
                    () -> ledger.payOut(person, Credits.of(amount), "Out", ADMIN, key(), AT));
        } else {
            ledger.payOut(person, Credits.of(amount), "Out", ADMIN, key(), AT);
            model.outside(person, -amount);
        }
    }

    private void block() {
        Hold hold = new Hold(meeting(), anyone(), random.nextInt(300));
        if (hold.amount() > model.available(hold.payer())) {
            refused(InsufficientCredits.class, () -> block(hold));
        } else {
            block(hold);
            if (hold.amount() > 0) {
                model.block(hold);
            }
        }
    }

    private void blockAgain() {
        List<Hold> known =
                Stream.concat(model.open.stream(), model.ended.stream()).toList();
        if (!known.isEmpty()) {
            refused(AlreadyBlocked.class, () -> block(known.get(random.nextInt(known.size()))));
        }
    }

    private void release() {
        List<Hold> ending =
                model.open.stream().filter(hold -> random.nextBoolean()).toList();
        List<Release> releases = ending.stream().map(this::anyRelease).toList();
        ledger.release(releases, AT);
        for (int i = 0; i < ending.size(); i++) {
            model.release(ending.get(i), releases.get(i));
        }
    }

    /** A batch with one release too many: released before, never blocked, of another amount or person, or twice. */
    private void refusedRelease() {
        List<Release> releases =
                new ArrayList<>(model.open.stream().map(this::anyRelease).toList());
        Release wrong = wrongRelease(releases);
        releases.add(random.nextInt(releases.size() + 1), wrong);
        refused(NotBlocked.class, () -> ledger.release(releases, AT));
    }

    private Release wrongRelease(List<Release> right) {
        int kind = random.nextInt(4);
        if (kind == 0 && !model.ended.isEmpty()) {
            return anyRelease(model.ended.get(random.nextInt(model.ended.size())));
        }
        if (kind == 1 && !right.isEmpty()) {
            return right.get(random.nextInt(right.size()));
        }
        if (kind == 2 && !right.isEmpty()) {
            Release removed = right.remove(random.nextInt(right.size()));
            right.clear();
            return anyRelease(new Hold(
                    removed.reference(), removed.payer(), removed.held().amount() + 1));
        }
        return anyRelease(new Hold(meeting(), anyone(), 1 + random.nextInt(100)));
    }

    private Release anyRelease(Hold hold) {
        long amount = hold.amount();
        PersonId payee = anyone();
        return switch (random.nextInt(4)) {
            case 0 -> pay(hold.reference(), hold.payer(), payee, amount, amount / 5);
            case 1 -> refund(hold.reference(), hold.payer(), payee, amount);
            case 2 -> compensate(hold.reference(), hold.payer(), payee, amount, amount / 2);
            default -> split(hold.reference(), hold.payer(), payee, amount, amount / 3, amount / 10);
        };
    }

    private void everythingIsAsTheModelSays() {
        InvariantsAssert.assertHold(invariants);
        for (PersonId person : persons) {
            assertThat(ledger.balance(person)).isEqualTo(balance(model.available(person), model.blocked(person)));
        }
        assertThat(rows.platform(AccountKind.REVENUE) - revenueBefore).isEqualTo(model.revenue);
        assertThat(rows.platform(AccountKind.GOODWILL) - goodwillBefore).isEqualTo(model.goodwill);
        assertThat(rows.platform(AccountKind.EXTERNAL) - externalBefore).isEqualTo(model.external);
    }

    private void refused(Class<? extends RuntimeException> refusal, ThrowingCallable command) {
        String before = rows.digest();
        assertThatExceptionOfType(refusal).isThrownBy(command);
        assertThat(rows.digest()).isEqualTo(before);
    }

    private void block(Hold hold) {
        ledger.block(hold.reference(), hold.payer(), Credits.of(hold.amount()), AT);
    }

    /** Raw SQL that makes credits out of nothing. */
    private static String conjure(PersonId person, long amount) {
        return """
                with transfer as (
                    insert into ledger_transfer (id, reason, unique_key, actor, note, at)
                    values ('%1$s', 'GRANT', 'grant:%1$s', '%1$s', 'Conjured', now()))
                insert into ledger_entry (transfer_id, account_id, amount, balance_after)
                select '%1$s', id, %3$d, balance + %3$d from ledger_lock(array ['%2$s'::uuid]) where kind = 'AVAILABLE'
                """.formatted(Ids.next(), person, amount);
    }

    private PersonId anyone() {
        return persons.get(random.nextInt(persons.size()));
    }

    private static String key() {
        return person().toString();
    }
}
