package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.ParleyTest;
import app.parley.platform.TooManyAttempts;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class RegistrationTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private SignIn signIn;

    @Autowired
    private JdbcClient jdbc;

    private MailboxFixture mailbox;
    private final String email = "new-" + UUID.randomUUID() + "@example.test";
    private final String here = UUID.randomUUID().toString();

    @BeforeEach
    void openTheMailbox() {
        mailbox = new MailboxFixture(jdbc);
    }

    @Test
    void opensTheAccountOnceTheAddressIsProved() {
        accounts.register(AccountFixture.request(email), here);
        refusesToSignIn(AccountFixture.PASSWORD);

        accounts.verify(mailbox.token(email));

        SignedIn who = signIn.authenticate(email, AccountFixture.PASSWORD, here);
        assertThat(accounts.get(who.id()))
                .returns(email, Account::email)
                .returns("Ada Example", Account::displayName)
                .returns(Set.of(Role.USER), Account::roles);
    }

    @Test
    void neverGivesRolesToWhoeverRegisters() {
        accounts.register(AccountFixture.request(email, Role.ADMIN), here);
        accounts.verify(mailbox.token(email));

        assertThat(signIn.authenticate(email, AccountFixture.PASSWORD, here).is(Role.ADMIN))
                .isFalse();
    }

    @Test
    void writesInThePersonsLanguage() {
        accounts.register(AccountFixture.request(email), here);

        assertThat(mailbox.newest(email))
                .startsWith("Bitte bestätigen Sie Ihre Adresse")
                .contains("/verify/");
    }

    @Test
    void takesALinkOnce() {
        accounts.register(AccountFixture.request(email), here);
        String token = mailbox.token(email);
        accounts.verify(token);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.verify(token));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.verify("never issued"));
    }

    @Test
    void takesNoLinkThatIsADayOld() {
        accounts.register(AccountFixture.request(email), here);
        jdbc.sql("update account_registration set expires_at = expires_at - interval '24 hours' where email = :email")
                .param("email", email)
                .update();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.verify(mailbox.token(email)));
    }

    @Test
    void mailsAgainWhenSomebodyRegistersAgain() {
        accounts.register(AccountFixture.request(email), here);
        accounts.register(AccountFixture.request(email), here);

        assertThat(mailbox.kinds(email)).containsExactly("prove-address", "prove-address");
    }

    @Test
    void keepsThePasswordOfWhoeverFollowsTheLink() {
        accounts.register(AccountFixture.request(email), here);
        String mine = mailbox.token(email);
        accounts.register(
                new NewAccount(email, "a stranger's password", "Stranger", "UTC", "en", Set.of()), "elsewhere");
        String strangers = mailbox.token(email);

        accounts.verify(mine);

        assertThat(signIn.authenticate(email, AccountFixture.PASSWORD, here).displayName())
                .isEqualTo("Ada Example");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> accounts.verify(strangers));
    }

    @Test
    void tellsOnlyTheOwnerThatAnAddressIsKnown() {
        Account owner = AccountFixture.open(accounts);

        accounts.register(
                new NewAccount(owner.email().toUpperCase(), "another password", "Stranger", "UTC", "en", Set.of()),
                here);

        assertThat(mailbox.kinds(owner.email())).containsExactly("address-known");
        assertThat(mailbox.newest(owner.email()))
                .startsWith("Sie haben schon ein Konto")
                .doesNotContain("Stranger");
        assertThat(signIn.authenticate(owner.email(), AccountFixture.PASSWORD, here)
                        .displayName())
                .isEqualTo(owner.displayName());
    }

    @Test
    void repeatsNothingThatAStrangerTyped() {
        accounts.register(
                new NewAccount(email, AccountFixture.PASSWORD, "Win at evil.example", "UTC", "en", Set.of()), here);

        assertThat(mailbox.newest(email)).doesNotContain("evil");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> accounts.register(
                        new NewAccount("no address", "short", "\u200b", "Europe/Nowhere", "tlh", Set.of()), here))
                .satisfies(refusal -> assertThat(refusal.fields())
                        .containsExactly(
                                new InvalidInput.Field("email", "malformed"),
                                new InvalidInput.Field("password", "too-short"),
                                new InvalidInput.Field("displayName", "required"),
                                new InvalidInput.Field("zone", "not-a-zone"),
                                new InvalidInput.Field("locale", "not-a-language")));
    }

    @Test
    void takesARegionalLanguageForItsLanguage() {
        Account account = accounts.create(
                new NewAccount(email, AccountFixture.PASSWORD, "Ada", "Europe/Vienna", "de-AT", Set.of()));

        assertThat(account.locale().toLanguageTag()).isEqualTo("de");
    }

    @Test
    void limitsMailsToOneAddressWhetherKnownOrNot() {
        for (int i = 0; i < 5; i++) {
            accounts.register(AccountFixture.request(email), UUID.randomUUID().toString());
        }

        assertThatExceptionOfType(TooManyAttempts.class)
                .isThrownBy(() -> accounts.register(AccountFixture.request(email), here));
        assertThat(mailbox.kinds(email)).hasSize(5);
    }

    @Test
    void administratorsHearThatAnAddressIsTaken() {
        accounts.create(AccountFixture.request(email));

        assertThatExceptionOfType(EmailTaken.class)
                .isThrownBy(() -> accounts.create(AccountFixture.request(email.toUpperCase())));
    }

    private void refusesToSignIn(String password) {
        assertThatExceptionOfType(BadCredentials.class).isThrownBy(() -> signIn.authenticate(email, password, here));
    }
}
