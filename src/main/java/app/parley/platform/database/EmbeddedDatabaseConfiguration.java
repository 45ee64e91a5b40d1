package app.parley.platform.database;

import app.parley.platform.SecretKeys;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Serves the database from the data directory when no {@code spring.datasource.url} names another. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerNamed.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedDatabase embeddedDatabase(
            Environment environment,
            @Value("${parley.data-dir}") Path dataDirectory,
            @Value("${parley.database.app-role}") String applicationRole) {
        if (!environment.acceptsProfiles(Profiles.of("demo | embedded"))) {
            throw new DatabaseNotConfigured();
        }
        return EmbeddedDatabase.open(dataDirectory, applicationRole);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(
            EmbeddedDatabase database, @Value("${parley.database.app-role}") String applicationRole) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return applicationRole;
            }

            @Override
            public String getPassword() {
                return database.applicationPassword();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(EmbeddedDatabase database) {
        return new FlywayConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return database.url();
            }

            @Override
            public String getUsername() {
                return EmbeddedDatabase.OWNER;
            }

            @Override
            public String getPassword() {
                return database.ownerPassword();
            }
        };
    }

    @Bean
    SecretKeys secretKeys(EmbeddedDatabase database) {
        return new SecretKeys(database.signingSecret());
    }
}
