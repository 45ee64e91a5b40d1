package app.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    private static final String APPLICATION = "parley_app";

    @TempDir
    Path home;

    @Test
    void keepsWhatWasCommittedOverARestart() throws Exception {
        try (EmbeddedDatabase database = open();
                Connection owner = asOwner(database)) {
            owner.createStatement().execute("create table kept (word text); insert into kept values ('kept')");
        }

        try (EmbeddedDatabase database = open()) {
            assertThat(asked(asOwner(database), "select word from kept")).isEqualTo("kept");
        }
    }

    @Test
    void isDurableAndAnswersOnLoopbackOnly() throws Exception {
        try (EmbeddedDatabase database = open();
                Connection owner = asOwner(database)) {
            assertThat(Map.of(
                            "fsync", asked(owner, "show fsync"),
                            "full_page_writes", asked(owner, "show full_page_writes"),
                            "synchronous_commit", asked(owner, "show synchronous_commit"),
                            "listen_addresses", asked(owner, "show listen_addresses"),
                            "password_encryption", asked(owner, "show password_encryption")))
                    .isEqualTo(Map.of(
                            "fsync", "on",
                            "full_page_writes", "on",
                            "synchronous_commit", "on",
                            "listen_addresses", "127.0.0.1",
                            "password_encryption", "scram-sha-256"));
        }
    }

    @Test
    void admitsNobodyWithoutThePassword() {
        try (EmbeddedDatabase database = open()) {
            for (String role : new String[] {"postgres", EmbeddedDatabase.OWNER, APPLICATION}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(database.url(), role, "guess"))
                        .withMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void keepsItsSecretsFromOtherPeopleOfTheMachine() throws Exception {
        try (EmbeddedDatabase database = open()) {
            assertThat(database.ownerPassword()).isNotEqualTo(database.applicationPassword());
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(home.resolve("data/secrets.properties"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesASecondProcessOnTheSameData() {
        try (EmbeddedDatabase database = open()) {
            assertThatExceptionOfType(DataDirectoryInUse.class)
                    .isThrownBy(this::open)
                    .withMessageStartingWith("Another Parley is already running on ");
        }
    }

    @Test
    void startsTheServerAgainAfterItWasKilled() throws Exception {
        try (EmbeddedDatabase database = open()) {
            try (Connection owner = asOwner(database)) {
                owner.createStatement().execute("create table kept as select 1 as one");
            }
            server().destroyForcibly();

            await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
                try (Connection owner = asOwner(database)) {
                    assertThat(asked(owner, "select one from kept")).isEqualTo("1");
                }
            });
        }
    }

    private EmbeddedDatabase open() {
        return EmbeddedDatabase.open(home.resolve("data"), APPLICATION);
    }

    private ProcessHandle server() throws Exception {
        Path pidFile = home.resolve("data/database/postmaster.pid");
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow();
    }

    private static Connection asOwner(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), EmbeddedDatabase.OWNER, database.ownerPassword());
    }

    private static String asked(Connection connection, String query) throws SQLException {
        try (var answer = connection.createStatement().executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
