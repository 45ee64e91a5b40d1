package app.parley.platform.database;

import app.parley.platform.SecretKeys;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an installation on a database server of its own has to bring along. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url")
class ServerDatabaseConfiguration {

    @Bean
    SecretKeys secretKeys(@Value("${parley.secret:}") String secret) {
        if (secret.isBlank()) {
            throw new SecretMissing();
        }
        return new SecretKeys(secret);
    }
}
