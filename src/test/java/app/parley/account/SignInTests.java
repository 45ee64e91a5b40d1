package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.platform.TooManyAttempts;
import app.parley.shared.InvalidInput;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class SignInTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private GuessLimits limits;

    private final String here = "10.0.0." + ADDRESSES.incrementAndGet();

    @Test
    void knowsSomebodyByAddressAndPassword() {
        Account account = AccountFixture.open(accounts, Role.EXPERT);

        SignedIn who = signIn.authenticate(account.email(), AccountFixture.PASSWORD, here);

        assertThat(who.id()).isEqualTo(account.id());
        assertThat(who.roles()).containsExactly(Role.USER, Role.EXPERT);
        assertThat(who.scopes()).isEmpty();
    }

    @Test
    void takesTheAddressInAnyCase() {
        Account account = AccountFixture.open(accounts);

        assertThat(signIn.authenticate(" " + account.email().toUpperCase() + " ", AccountFixture.PASSWORD, here)
                        .id())
                .isEqualTo(account.id());
    }

    @Test
    void takesThePasswordExactlyAsTyped() {
        Account account = AccountFixture.open(accounts);

        refuses(account.email(), AccountFixture.PASSWORD + " ");
        refuses(account.email(), AccountFixture.PASSWORD.toUpperCase());
    }

    @Test
    void saysTheSameForUnknownWrongMalformedAndClosed() {
        Account closed = AccountFixture.open(accounts);
        accounts.setEnabled(closed.id(), false);

        refuses(closed.email(), AccountFixture.PASSWORD);
        refuses("nobody@example.test", AccountFixture.PASSWORD);
        refuses("no address", AccountFixture.PASSWORD);
        refuses("nul\0@example.test", AccountFixture.PASSWORD);
        refuses(AccountFixture.open(accounts).email(), "x".repeat(100_000));
    }

    @Test
    void asksForBothFields() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> signIn.authenticate(null, "", here))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .extracting(InvalidInput.Field::field)
                        .containsExactly("email", "password"));
    }

    @Test
    void slowsDownWhoeverGuessesAtOneAccount() {
        Account account = AccountFixture.open(accounts);
        for (int i = 0; i < 5; i++) {
            refuses(account.email(), "wrong guess " + i);
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> signIn.authenticate(account.email(), AccountFixture.PASSWORD, here))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).isBetween(seconds(1), seconds(61)));
    }

    @Test
    void locksNobodyOutWhoComesFromElsewhere() {
        Account account = AccountFixture.open(accounts);
        for (int i = 0; i < 5; i++) {
            refuses(account.email(), "wrong guess " + i);
        }

        assertThat(signIn.authenticate(account.email(), AccountFixture.PASSWORD, "10.1.1.1")
                        .id())
                .isEqualTo(account.id());
    }

    @Test
    void slowsDownGuessingAtAnAddressThatHasNoAccountToo() {
        for (int i = 0; i < 5; i++) {
            refuses("unknown@example.test", "wrong guess " + i);
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> signIn.authenticate("unknown@example.test", "wrong guess", here));
    }

    @Test
    void stopsGuessingAtOneAccountFromEverywhere() {
        Account account = AccountFixture.open(accounts);
        for (int i = 0; i < 30; i++) {
            limits.countFailedSignIn(account.email(), "10.2.2." + i);
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> signIn.authenticate(account.email(), AccountFixture.PASSWORD, here));
    }

    @Test
    void stopsGuessingAtManyAccountsFromOneAddress() {
        for (int i = 0; i < 100; i++) {
            limits.countFailedSignIn("somebody" + i + "@example.test", "2001:db8:1:2::" + Integer.toHexString(i));
        }
        Account account = AccountFixture.open(accounts);

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(
                        () -> signIn.authenticate(account.email(), AccountFixture.PASSWORD, "2001:db8:1:2:ffff::1"));
    }

    @Test
    void neverCountsSuccesses() {
        Account account = AccountFixture.open(accounts);
        for (int i = 0; i < 12; i++) {
            signIn.authenticate(account.email(), AccountFixture.PASSWORD, here);
        }
    }

    @Test
    void forgetsTheFailuresOfAnAccountOnceItsOwnerIsIn() {
        Account account = AccountFixture.open(accounts);
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                refuses(account.email(), "typing error " + i);
            }
            signIn.authenticate(account.email(), AccountFixture.PASSWORD, here);
        }
    }

    @Test
    void countsGuessesThatComeAllAtOnce() throws Exception {
        Account account = AccountFixture.open(accounts);
        AtomicInteger compared = new AtomicInteger();
        Runnable guess = () -> {
            try {
                signIn.authenticate(account.email(), "one of many guesses", here);
            } catch (BadCredentials wrong) {
                compared.incrementAndGet();
            } catch (TooManyAttempts refused) {
                // counted by what is missing above
            }
        };
        Thread[] threads = new Thread[30];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = Thread.ofVirtual().start(guess);
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(compared.get()).isBetween(5, 8);
    }

    @Test
    void makesAPersonAtTheKeyboardProveItAgain() {
        Account account = AccountFixture.open(accounts);
        signIn.confirm(account.id(), "password", AccountFixture.PASSWORD, here);

        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> signIn.confirm(account.id(), "password", "somebody else's", here))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .containsExactly(new InvalidInput.Field("password", "wrong-password")));
    }

    private void refuses(String email, String password) {
        assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> signIn.authenticate(email, password, here));
    }

    private static java.time.Duration seconds(int seconds) {
        return java.time.Duration.ofSeconds(seconds);
    }
}
