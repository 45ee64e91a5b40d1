package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.support.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class ProblemTests {

    @LocalServerPort
    int port;

    @Autowired
    TestDatabase database;

    private Api api;

    @BeforeEach
    void anybody() {
        api = Api.at(port);
    }

    @Test
    void tellsARefusalWithItsFacts() {
        Api.Answer answer = api.send("POST", "/demo/probe/refusal", "{}").expectProblem(409, "slot-gone");

        assertThat(answer.text("type")).isEqualTo("urn:parley:problem:slot-gone");
        assertThat(answer.text("title")).isEqualTo("Slot gone");
        assertThat(answer.text("instance")).isEqualTo("/api/v1/demo/probe/refusal");
        assertThat(answer.text("startsAt")).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void speaksTheCallersLanguage() {
        assertThat(api.get("/demo/probe/nothing").text("detail"))
                .isEqualTo("There is nothing here, or it is not yours.");
        assertThat(api.with("Accept-Language", "fr, de;q=0.8")
                        .get("/demo/probe/nothing")
                        .text("detail"))
                .isEqualTo("Hier gibt es nichts, oder es gehört Ihnen nicht.");
    }

    @Test
    void saysWhenToComeBack() {
        assertThat(api.get("/demo/probe/limit")
                        .expectProblem(429, "too-many-attempts")
                        .header("Retry-After"))
                .hasValue("30");
    }

    @Test
    void givesNothingAwayAboutABug() {
        Api.Answer answer = api.get("/demo/probe/bug").expectProblem(500, "internal-error");

        assertThat(answer.body()).doesNotContain("secret of the house").doesNotContain("Exception");
        assertThat(answer.text("errorId")).isNotBlank();
    }

    @Test
    void callsASlowDatabaseTemporarilyUnavailable() {
        expectUnavailable(api.get("/demo/probe/slow"));
    }

    @Test
    void isWellAgainByItselfAfterTheDatabaseWasGone() throws SQLException {
        api.get("/demo/probe/database").expect(200);
        try {
            administer("alter database " + database.name() + " allow_connections false");
            administer(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database.name() + "'");
            expectUnavailable(api.get("/demo/probe/database"));
            expectUnavailable(api.withKey("k").send("POST", "/demo/probe/approval", "{}"));
        } finally {
            administer("alter database " + database.name() + " allow_connections true");
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> api.get("/demo/probe/database").expect(200));
    }

    private static void expectUnavailable(Api.Answer answer) {
        assertThat(answer.expectProblem(503, "temporarily-unavailable").header("Retry-After"))
                .hasValue("2");
    }

    private void administer(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
