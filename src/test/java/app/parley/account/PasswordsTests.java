package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.platform.TooManyAttempts;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class PasswordsTests {

    private static final String NEW = "a quite new password";

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Tokens tokens;

    @Autowired
    private ApiKeys apiKeys;

    @Autowired
    private JdbcClient jdbc;

    private final String here = UUID.randomUUID().toString();
    private MailboxFixture mailbox;
    private Account account;

    @BeforeEach
    void openAnAccount() {
        mailbox = new MailboxFixture(jdbc);
        account = AccountFixture.open(accounts);
    }

    @Test
    void setsANewPasswordByAMailedLink() {
        String token = askForLink();
        passwords.reset(token, NEW);

        assertThat(signIn.authenticate(account.email(), NEW, here).id()).isEqualTo(account.id());
        assertThatExceptionOfType(BadCredentials.class)
                .isThrownBy(() -> signIn.authenticate(account.email(), AccountFixture.PASSWORD, here));
        assertThat(mailbox.kinds(account.email())).containsExactly("reset-password", "password-changed");
    }

    @Test
    void takesALinkOnceAndOnlyForAnHour() {
        String token = askForLink();
        passwords.reset(token, NEW);
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passwords.reset(token, NEW));

        String old = askForLink();
        jdbc.sql("update account_password_reset set expires_at = expires_at - interval '1 hour'")
                .update();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passwords.reset(old, NEW));
    }

    @Test
    void makesEarlierLinksUselessOnceOneWasFollowed() {
        String first = askForLink();
        String second = askForLink();
        passwords.reset(second, NEW);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passwords.reset(first, NEW));
    }

    @Test
    void keepsTheLinkWhenThePasswordIsRefused() {
        String token = askForLink();
        assertThatExceptionOfType(InvalidInput.class).isThrownBy(() -> passwords.reset(token, "password"));

        passwords.reset(token, NEW);
    }

    @Test
    void endsEverySignInAndEveryKey() {
        TokenPair pair = tokens.issue(AccountFixture.signedIn(account));
        String key =
                apiKeys.create(account.id(), "sync", List.of("meetings:read")).secret();

        passwords.reset(askForLink(), NEW);

        assertThat(tokens.authenticate(pair.accessToken())).isEmpty();
        assertThatExceptionOfType(InvalidToken.class).isThrownBy(() -> tokens.refresh(pair.refreshToken()));
        assertThat(apiKeys.authenticate(key)).isEmpty();
    }

    @Test
    void changesThePasswordOfWhoeverKnowsTheOldOne() {
        TokenPair pair = tokens.issue(AccountFixture.signedIn(account));
        passwords.change(account.id(), AccountFixture.PASSWORD, NEW, here);

        assertThat(signIn.authenticate(account.email(), NEW, here).id()).isEqualTo(account.id());
        assertThat(tokens.authenticate(pair.accessToken())).isEmpty();
    }

    @Test
    void refusesAChangeByWhoeverDoesNot() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> passwords.change(account.id(), "a guess of mine", NEW, here))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .containsExactly(new InvalidInput.Field("currentPassword", "wrong-password")));
    }

    @Test
    void tellsOnlyTheMailboxThatAnAddressIsUnknown() {
        String unknown = "unknown-" + UUID.randomUUID() + "@example.test";
        passwords.requestReset(unknown, Locale.of("sk"), here);

        assertThat(mailbox.kinds(unknown)).containsExactly("address-unknown");
        assertThat(mailbox.newest(unknown)).startsWith("Žiadny účet");
    }

    @Test
    void givesNoLinkToAClosedAccount() {
        String token = askForLink();
        accounts.setEnabled(account.id(), false);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> passwords.reset(token, NEW));
        passwords.requestReset(account.email(), Locale.ENGLISH, here);
        assertThat(mailbox.kinds(account.email())).endsWith("address-unknown");
    }

    @Test
    void limitsMailsToOneAddressWhetherKnownOrNot() {
        String unknown = "limited-" + UUID.randomUUID() + "@example.test";
        for (String address : List.of(unknown, account.email())) {
            for (int i = 0; i < 5; i++) {
                passwords.requestReset(address, Locale.ENGLISH, here);
            }
            assertThatExceptionOfType(TooManyAttempts.class)
                    .isThrownBy(() -> passwords.requestReset(address, Locale.ENGLISH, here));
        }
    }

    private String askForLink() {
        passwords.requestReset(account.email(), Locale.ENGLISH, here);
        return mailbox.token(account.email());
    }
}
