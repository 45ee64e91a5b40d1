package app.parley.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.DemoTest;
import app.parley.api.Api;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo as it starts, with its people and its own clock. */
@DemoTest
class DemoClockTests {

    @LocalServerPort
    int port;

    private Api admin;

    @BeforeEach
    void administrator() {
        admin = signedIn("admin@parley.test");
    }

    @Test
    void stopsAtTheInstantItIsSetTo() {
        for (String instant : new String[] {"2031-05-06T07:08:09Z", "1999-12-31T23:59:59Z"}) {
            assertThat(admin.put("/demo/clock", Map.of("now", instant))
                            .expect(200)
                            .text("now"))
                    .isEqualTo(instant);
            assertThat(admin.get("/demo/clock").expect(200).text("now")).isEqualTo(instant);
        }
    }

    @Test
    void advancesAndStaysStopped() {
        admin.put("/demo/clock", Map.of("now", "2031-05-06T07:00:00Z")).expect(200);

        assertThat(admin.post("/demo/clock/advance", Map.of("by", "PT168H"))
                        .expect(200)
                        .text("now"))
                .isEqualTo("2031-05-13T07:00:00Z");
        assertThat(admin.get("/demo/clock").text("now")).isEqualTo("2031-05-13T07:00:00Z");
    }

    @Test
    void advancesOnceForAKey() {
        admin.put("/demo/clock", Map.of("now", "2031-05-06T07:00:00Z")).expect(200);
        Api withKey = admin.withKey("advance-once");

        for (int time = 0; time < 2; time++) {
            assertThat(withKey.post("/demo/clock/advance", Map.of("by", "PT1H"))
                            .expect(200)
                            .text("now"))
                    .isEqualTo("2031-05-06T08:00:00Z");
        }
        assertThat(admin.get("/demo/clock").text("now")).isEqualTo("2031-05-06T08:00:00Z");
        withKey.post("/demo/clock/advance", Map.of("by", "PT2H")).expectProblem(422, "idempotency-key-reused");
    }

    @Test
    void leavesSignInOnTheWallClock() {
        admin.put("/demo/clock", Map.of("now", "2190-01-01T00:00:00Z")).expect(200);

        assertThat(admin.get("/me").expect(200).status()).isEqualTo(200);
        assertThat(signedIn("user@parley.test").get("/me").expect(200).status()).isEqualTo(200);
    }

    @Test
    void refusesWhatIsNoTimeOrOutsideItsRange() {
        admin.put("/demo/clock", Map.of()).expectInvalid("now", "required");
        admin.put("/demo/clock", Map.of("now", "2031-05-06T07:00:00")).expectInvalid("now", "not-an-instant");
        admin.put("/demo/clock", Map.of("now", "2201-01-01T00:00:00Z")).expectInvalid("now", "out-of-range");
        admin.post("/demo/clock/advance", Map.of()).expectInvalid("by", "required");
        admin.post("/demo/clock/advance", Map.of("by", "a week")).expectInvalid("by", "not-a-duration");
        admin.put("/demo/clock", Map.of("now", "2199-12-31T00:00:00Z")).expect(200);
        assertThat(admin.post("/demo/clock/advance", Map.of("by", "PT168H")).status())
                .isEqualTo(422);
    }

    @Test
    void isForAdministrators() {
        Api.at(port).get("/demo/clock").expectProblem(401, "not-signed-in");
        Api user = signedIn("user@parley.test");
        user.get("/demo/clock").expectProblem(403, "not-allowed");
        user.put("/demo/clock", Map.of("now", "2031-05-06T07:00:00Z")).expectProblem(403, "not-allowed");
        user.post("/demo/clock/advance", Map.of("by", "PT1H")).expectProblem(403, "not-allowed");
    }

    private Api signedIn(String email) {
        return Api.at(port).signIn(email, "parley-demo-2026");
    }
}
