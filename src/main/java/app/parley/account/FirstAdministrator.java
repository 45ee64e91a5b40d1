package app.parley.account;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Opens the account that opens all others: where nobody administers Parley yet, {@code parley.first-administrator.email}
 * and {@code .password} say who does. Without an administrator only this setting can make one.
 */
@Component
@ConditionalOnProperty("parley.first-administrator.email")
class FirstAdministrator implements ApplicationRunner {

    private static final String SETTINGS = "parley.first-administrator.";
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final AccountTable table;
    private final Environment environment;

    FirstAdministrator(Accounts accounts, AccountTable table, Environment environment) {
        this.accounts = accounts;
        this.table = table;
        this.environment = environment;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (table.hasAdministrator()) {
            return;
        }
        accounts.create(new NewAccount(
                environment.getProperty(SETTINGS + "email"),
                environment.getProperty(SETTINGS + "password"),
                environment.getProperty(SETTINGS + "display-name", "Administrator"),
                environment.getProperty(SETTINGS + "zone", "UTC"),
                environment.getProperty(SETTINGS + "locale", "en"),
                Set.of(Role.ADMIN)));
        log.info("The first administrator's account is open; the setting for it can go.");
    }
}
