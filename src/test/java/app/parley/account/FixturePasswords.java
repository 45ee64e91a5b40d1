package app.parley.account;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Hashes a password that fixtures give to everybody only once, for each hash takes a core and thousands of accounts
 * have it; any other password costs what it costs people.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FixturePasswords {

    private static final Set<String> GIVEN_TO_EVERYBODY =
            Set.of("a quiet brown fox", "a-long-enough-password-7", "correct horse battery");

    @Bean
    @Primary
    PasswordHasher fixturePasswordHasher() {
        return new Once();
    }

    private static final class Once extends PasswordHasher {

        private final Map<String, String> hashes = new ConcurrentHashMap<>();

        @Override
        String hash(String password) {
            return GIVEN_TO_EVERYBODY.contains(password)
                    ? hashes.computeIfAbsent(password, super::hash)
                    : super.hash(password);
        }

        @Override
        boolean matches(String password, String hash) {
            return hash.equals(hashes.get(password)) || super.matches(password, hash);
        }
    }
}
