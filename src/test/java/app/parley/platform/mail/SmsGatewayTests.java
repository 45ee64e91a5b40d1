package app.parley.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.parley.platform.Ids;
import app.parley.support.SmsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a gateway is asked, and what comes of its answers. */
class SmsGatewayTests {

    private static final String NASTY = "\"}, {to} \\ \n & = ß";
    private static final UUID ID = Ids.next();

    private final SmsServer server = SmsServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void writesJsonThatNobodyBreaksOutOf() {
        gateway(
                        SmsSettings.JSON,
                        "{\"from\": \"Parley\", \"recipients\": [\"{to}\"], \"body\": \"{text}\", \"ref\": \"{id}\"}")
                .send(ID, "+421900123456", NASTY);

        SmsServer.Message message = server.received().getFirst();
        JsonNode body = JsonMapper.builder().build().readTree(message.body());
        assertThat(body.get("recipients").get(0).asString()).isEqualTo("+421900123456");
        assertThat(body.get("body").asString()).isEqualTo(NASTY);
        assertThat(body.get("ref").asString()).isEqualTo(ID.toString());
        assertThat(message.type()).isEqualTo("application/json");
        assertThat(message.authorization()).isEqualTo("Bearer secret");
        assertThat(message.key()).isEqualTo(ID.toString());
    }

    @Test
    void writesFormsThatNobodyBreaksOutOf() {
        gateway(SmsSettings.FORM, "From=Parley&To={to}&Body={text}").send(ID, "+421900123456", NASTY);

        assertThat(server.received().getFirst().body())
                .isEqualTo("From=Parley&To=%2B421900123456&Body=%22%7D%2C+%7Bto%7D+%5C+%0A+%26+%3D+%C3%9F");
    }

    @Test
    void triesAgainWhatMayChangeAndNothingElse() {
        assertThat(refusal(503, "").again()).isTrue();
        assertThat(refusal(429, "").again()).isTrue();
        assertThat(refusal(400, "").again()).isFalse();
        assertThat(refusal(302, "").again()).isFalse();
    }

    @Test
    void waitsAsLongAsTheGatewayAsksButNotForEver() {
        assertThat(refusal(429, "90").pause()).isEqualTo(Duration.ofSeconds(90));
        assertThat(refusal(503, "Thu, 01 Jan 2026 00:00:30 GMT").pause()).isEqualTo(Duration.ofSeconds(30));
        assertThat(refusal(429, "999999").pause()).isEqualTo(Duration.ofHours(1));
        assertThat(refusal(429, "soon").pause()).isZero();
        assertThat(refusal(429, "99999999999999999999").pause()).isZero();

        assertThat(SmsJobs.pause(0, refusal(429, "90"))).contains(Duration.ofSeconds(90));
        assertThat(SmsJobs.pause(0, refusal(429, "1"))).contains(Duration.ofSeconds(10));
        assertThat(SmsJobs.pause(3, refusal(503, ""))).contains(Duration.ofSeconds(80));
        assertThat(SmsJobs.pause(7, refusal(503, ""))).isEmpty();
        assertThat(SmsJobs.pause(0, refusal(400, ""))).isEmpty();
    }

    @Test
    void losesPatienceWithAGatewayThatHangs() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            SmsGateway gateway = gateway(
                    URI.create("http://127.0.0.1:" + silent.getLocalPort()), SmsSettings.JSON, "[\"{to}{text}\"]");
            long begin = System.nanoTime();
            assertThatExceptionOfType(SmsRefused.class)
                    .isThrownBy(() -> gateway.send(ID, "+421900123456", "Hello"))
                    .matches(SmsRefused::again);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void doesNotStartWithABodyThatCannotWork() {
        assertThatIllegalArgumentException().isThrownBy(() -> gateway(SmsSettings.JSON, "{\"to\": \"{to}\"}"));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> gateway(SmsSettings.JSON, "{\"to\": \"{to}\", {text}"));
    }

    private SmsRefused refusal(int status, String retryAfter) {
        server.answers(status, retryAfter);
        try {
            gateway(SmsSettings.JSON, "[\"{to}{text}\"]").send(ID, "+421900123456", "Hello");
            throw new AssertionError("taken");
        } catch (SmsRefused refused) {
            return refused;
        }
    }

    private SmsGateway gateway(String type, String body) {
        return gateway(server.address(), type, body);
    }

    private static SmsGateway gateway(URI address, String type, String body) {
        return new SmsGateway(
                new SmsSettings(address, Map.of("Authorization", "Bearer secret"), type, body),
                () -> Instant.parse("2026-01-01T00:00:00Z"),
                Duration.ofSeconds(1));
    }
}
