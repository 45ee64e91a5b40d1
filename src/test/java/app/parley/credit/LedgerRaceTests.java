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

import app.parley.ParleyTest;
import app.parley.platform.IdempotencyKeyReused;
import app.parley.platform.Invariants;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.support.InvariantsAssert;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class LedgerRaceTests {

    @Autowired
    Ledger ledger;

    @Autowired
    Invariants invariants;

    @AfterEach
    void everythingAddsUp() {
        InvariantsAssert.assertHold(invariants);
    }

    @RepeatedTest(3)
    void sellsTheLastCreditsOnce() throws Exception {
        PersonId user = personWith(ledger, 100);

        Race.Outcome outcome = Race.of(List.of(block(user, 100), block(user, 100)));

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refusals()).hasOnlyElementsOfType(InsufficientCredits.class);
        assertThat(ledger.balance(user)).isEqualTo(balance(0, 100));
    }

    @Test
    void countsEveryHoldOfMany() throws Exception {
        PersonId user = personWith(ledger, 1_000);

        Race.Outcome outcome = Race.of(
                Collections.nCopies(16, 0).stream().map(i -> block(user, 90)).toList());

        assertThat(outcome.done()).isEqualTo(11);
        assertThat(outcome.refusals()).hasOnlyElementsOfType(InsufficientCredits.class);
        assertThat(ledger.balance(user)).isEqualTo(balance(10, 990));
    }

    @RepeatedTest(3)
    void paysOutOrBlocksTheSameCredits() throws Exception {
        PersonId user = personWith(ledger, 100);

        Race.Outcome outcome = Race.of(
                List.of(block(user, 60), () -> ledger.payOut(user, Credits.of(60), "Out", ADMIN, user.toString(), AT)));

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refusals()).hasOnlyElementsOfType(InsufficientCredits.class);
    }

    @RepeatedTest(3)
    void releasesAHoldOnce() throws Exception {
        PersonId user = personWith(ledger, 1_000);
        PersonId expert = person();
        Reference meeting = meeting();
        ledger.block(meeting, user, Credits.of(100), AT);
        ledger.block(meeting(), user, Credits.of(900), AT);

        Race.Outcome outcome = Race.of(List.of(
                release(pay(meeting, user, expert, 100, 20)),
                release(refund(meeting, user, expert, 100)),
                release(compensate(meeting, user, expert, 100, 50)),
                release(split(meeting, user, expert, 100, 50, 10))));

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refusals()).hasOnlyElementsOfType(NotBlocked.class);
        assertThat(ledger.balance(user).blocked()).isEqualTo(Credits.of(900));
    }

    @RepeatedTest(3)
    void givesAllWhoGrantWithOneKeyTheSameTransfer() throws Exception {
        PersonId user = person();
        Collection<Transfer> answers = new ConcurrentLinkedQueue<>();

        Race.Outcome outcome = Race.of(Collections.nCopies(
                8, () -> answers.add(ledger.grant(user, Credits.of(5), "Once", ADMIN, user.toString(), AT))));

        assertThat(outcome.refusals()).isEmpty();
        assertThat(answers).hasSize(8).containsOnly(answers.iterator().next());
        assertThat(ledger.balance(user)).isEqualTo(balance(5, 0));
    }

    @RepeatedTest(3)
    void grantsOneOfTwoPersonsUnderOneKey() throws Exception {
        List<PersonId> persons = List.of(person(), person());
        String key = person().toString();

        Race.Outcome outcome = Race.of(persons.stream()
                .<Runnable>map(person -> () -> ledger.grant(person, Credits.of(5), "Once", ADMIN, key, AT))
                .toList());

        assertThat(outcome.done()).isEqualTo(1);
        assertThat(outcome.refusals()).hasOnlyElementsOfType(IdempotencyKeyReused.class);
    }

    @RepeatedTest(3)
    void opensTheAccountsOfNewPersonsOnceWhoeverComesFirst() throws Exception {
        List<PersonId> experts = IntStream.range(0, 6).mapToObj(i -> person()).toList();
        List<Runnable> commands = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            PersonId user = personWith(ledger, 600);
            List<Release> releases = experts.stream()
                    .map(expert -> {
                        Reference meeting = meeting();
                        ledger.block(meeting, user, Credits.of(100), AT);
                        return pay(meeting, user, expert, 100, 20);
                    })
                    .toList();
            commands.add(() -> ledger.release(releases, AT));
        }

        Race.Outcome outcome = Race.of(commands);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(experts)
                .allSatisfy(expert -> assertThat(ledger.balance(expert)).isEqualTo(balance(640, 0)));
    }

    @Test
    void neverDeadlocksOnPaymentsThatCross() throws Exception {
        PersonId one = personWith(ledger, 10_000);
        PersonId other = personWith(ledger, 10_000);
        List<Runnable> commands = IntStream.range(0, 8)
                .<Runnable>mapToObj(i -> i % 2 == 0 ? payments(one, other) : payments(other, one))
                .toList();

        Race.Outcome outcome = Race.of(commands);

        assertThat(outcome.refusals()).isEmpty();
        assertThat(ledger.balance(one)).isEqualTo(balance(10_000, 0));
        assertThat(ledger.balance(other)).isEqualTo(balance(10_000, 0));
    }

    @Test
    void showsEveryReaderOneConstantSum() throws Exception {
        List<PersonId> persons =
                IntStream.range(0, 4).mapToObj(i -> personWith(ledger, 1_000)).toList();
        List<Runnable> commands = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            commands.add(payments(persons.get(i), persons.get((i + 1) % 4)));
        }
        commands.add(() -> IntStream.range(0, 20)
                .forEach(i -> assertThat(ledger.check().differences()).isEmpty()));

        assertThat(Race.of(commands).refusals()).isEmpty();
    }

    private Runnable block(PersonId user, long amount) {
        return () -> ledger.block(meeting(), user, Credits.of(amount), AT);
    }

    private Runnable release(Release release) {
        return () -> ledger.release(List.of(release), AT);
    }

    private Runnable payments(PersonId from, PersonId to) {
        return () -> IntStream.range(0, 25).forEach(i -> {
            Reference meeting = meeting();
            ledger.block(meeting, from, Credits.of(10), AT);
            ledger.release(List.of(pay(meeting, from, to, 10, 0)), AT);
        });
    }
}
