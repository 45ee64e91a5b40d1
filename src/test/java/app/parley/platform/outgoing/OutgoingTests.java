package app.parley.platform.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.shared.InvalidInput;
import app.parley.support.StrictServer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door against real servers on loopback, and against addresses behind which a server would be harmed. */
class OutgoingTests {

    private static final URI HERE = URI.create("http://localhost:8080");

    private static StrictServer server;
    private static Outgoing open;
    private static Outgoing closed;

    @BeforeAll
    static void doors() throws Exception {
        server = StrictServer.start();
        open = outgoing(true, server.trust());
        closed = outgoing(false, server.trust());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bringsAnAnswerWithItsHeaders() {
        OutgoingAnswer answer =
                open.send(OutgoingRequest.get(server.http("/ok")).with("X-Asked", "yes"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("etag")).contains("\"one\"");
        assertThat(answer.body()).asString().isEqualTo("GET yes");
    }

    @Test
    void bringsAnAnswerOverTls() {
        assertThat(open.send(OutgoingRequest.get(server.https("/ok"))).status()).isEqualTo(200);
    }

    @Test
    void trustsNoCertificateThatTheMachineDoesNot() throws Exception {
        Outgoing others = outgoing(true, SSLContext.getDefault());

        assertThatThrownBy(() -> others.send(OutgoingRequest.get(server.https("/ok"))))
                .isInstanceOf(OutgoingFailed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "https://example.org:22/",
                "https://user:secret@example.org/",
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://127.1/",
                "https://0/",
                "https://10.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[fd00::1]/",
                "https://100.64.0.1/",
                "https://192.168.1.1:8443/",
                "https://no-such-host.invalid/",
                "https:///nothing",
                "not an address",
                "https://example.org/#fragment",
                "//example.org/"
            })
    void refusesAddressesWithOneCode(String address) {
        assertThatThrownBy(() -> closed.checked("address", address))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.fields())
                                .containsExactly(new InvalidInput.Field("address", "address-not-allowed")));
    }

    @Test
    void asksNoServerThatIsRefused() {
        int before = server.hits();

        for (String host : new String[] {"127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433"}) {
            URI address = URI.create("https://" + host + ":" + server.https("/").getPort() + "/ok");
            assertThatThrownBy(() -> closed.send(OutgoingRequest.get(address)))
                    .isInstanceOf(OutgoingFailed.class)
                    .hasMessage("the address gave no answer that can be used");
        }
        assertThat(server.hits()).isEqualTo(before);
    }

    @Test
    void checksWhatANameMeansWhenItConnects() {
        Outgoing anyPort = outgoing(Set.of(server.https("/").getPort()), false, server.trust());
        int before = server.hits();

        assertThatThrownBy(() -> anyPort.send(OutgoingRequest.get(server.https("/ok"))))
                .isInstanceOf(OutgoingFailed.class);
        assertThat(server.hits()).isEqualTo(before);
    }

    @Test
    void followsNoRedirectUnasked() {
        OutgoingAnswer answer = open.send(OutgoingRequest.get(server.http("/moved")));

        assertThat(answer.status()).isEqualTo(308);
        assertThat(answer.header("Location")).contains("/ok");
    }

    @Test
    void followsARedirectOfTheSameServerWithMethodBodyAndHeaders() {
        OutgoingRequest request =
                OutgoingRequest.of("REPORT", server.http("/moved"), "what?").with("X-Asked", "yes");

        assertThat(open.sendWithinSite(request).body()).asString().isEqualTo("REPORT yes what?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/elsewhere", "/round"})
    void followsNoRedirectToAnotherServerNorInACircle(String path) {
        assertThatThrownBy(() -> open.sendWithinSite(OutgoingRequest.get(server.http(path))))
                .isInstanceOf(OutgoingFailed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/endless"})
    void refusesAnAnswerThatIsTooLargeWhileItComes(String path) {
        assertThatThrownBy(() -> open.send(OutgoingRequest.get(server.http(path))))
                .isInstanceOf(OutgoingFailed.class);
        assertThat(server.sent()).isLessThan(20_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/trickle"})
    void waitsTenSecondsAtMost(String path) {
        Instant from = Instant.now();

        assertThatThrownBy(() -> open.send(OutgoingRequest.get(server.http(path))))
                .isInstanceOf(OutgoingFailed.class);
        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(12));
    }

    @Test
    void asksOnceAndKeepsNoCookie() {
        int before = server.hits();

        assertThatThrownBy(() -> open.send(OutgoingRequest.get(server.http("/reset"))))
                .isInstanceOf(OutgoingFailed.class);
        open.send(OutgoingRequest.get(server.http("/cookie")));
        open.send(OutgoingRequest.get(server.http("/cookie")));

        assertThat(server.hits()).isEqualTo(before + 3);
        assertThat(server.cookies()).isZero();
    }

    @Test
    void opensLoopbackOnlyForAnInstallationOnLoopback() {
        assertThatThrownBy(() -> new OutgoingSettings(Set.of(443), true, URI.create("https://parley.example.org")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("parley.outgoing.allow-loopback");
    }

    @Test
    void knowsWhatBelongsToOneOwner() {
        assertThat(same("https://caldav.icloud.com/", "https://p12-caldav.icloud.com:443/x"))
                .isTrue();
        assertThat(same("https://a.example.co.uk/", "https://b.example.co.uk/")).isTrue();
        assertThat(same("https://one.co.uk/", "https://other.co.uk/")).isFalse();
        assertThat(same("https://example.org/", "http://example.org/")).isFalse();
        assertThat(same("https://example.org/", "https://example.com/")).isFalse();
        assertThat(same("http://127.0.0.1:1/", "http://127.0.0.1:2/")).isFalse();
    }

    private static boolean same(String here, String there) {
        return Sites.same(URI.create(here), URI.create(there));
    }

    private static Outgoing outgoing(boolean loopback, SSLContext tls) {
        return outgoing(Set.of(443, 8443), loopback, tls);
    }

    private static Outgoing outgoing(Set<Integer> ports, boolean loopback, SSLContext tls) {
        OutgoingSettings settings = new OutgoingSettings(ports, loopback, HERE);
        return new Outgoing(settings, new OutgoingClient(settings, tls));
    }
}
