package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;

@ParleyTest
class FirstAdministratorTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountTable table;

    @Autowired
    private SignIn signIn;

    @Test
    void opensOneAccountAndNoneWhereSomebodyAdministers() {
        start("first@example.test");
        start("second@example.test");

        assertThat(signIn.authenticate("first@example.test", AccountFixture.PASSWORD, "here")
                        .is(Role.ADMIN))
                .isTrue();
        assertThat(table.credentials(new EmailAddress("second@example.test"))).isEmpty();
    }

    private void start(String email) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("parley.first-administrator.email", email)
                .withProperty("parley.first-administrator.password", AccountFixture.PASSWORD);
        new FirstAdministrator(accounts, table, environment).run(new DefaultApplicationArguments());
    }
}
