package app.parley.video.jitsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of Jitsi's module that ends rooms, by a stub that checks it as the module does. */
class JitsiEndingTests {

    private static final Instant WALL = Instant.parse("2026-06-01T12:00:00Z");
    private static final String SECRET = "a secret of Jitsi's own, long enough to sign with";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<String> ended = new ArrayList<>();
    private HttpServer server;
    private String key;
    private int answer = 200;

    @BeforeEach
    void startTheModule() throws Exception {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
        pairs.initialize(2048);
        key = Base64.getEncoder()
                .encodeToString(pairs.generateKeyPair().getPrivate().getEncoded());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/end-meeting", this::endMeeting);
        server.start();
    }

    @AfterEach
    void stopTheModule() {
        server.stop(0);
    }

    @Test
    void endsARoomByATokenThatTheModuleBelieves() {
        ending(key).end("a-room");

        assertThat(ended).containsExactly("a-room@muc.meet.jitsi");
    }

    @Test
    void isDoneWithARoomThatIsNotThere() {
        answer = 404;

        assertThatCode(() -> ending(key).end("gone")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500, 302})
    void triesAgainWhatJitsiDidNotDo(int status) {
        answer = status;

        assertThatThrownBy(() -> ending(key).end("a-room"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("" + status);
    }

    @Test
    void triesAgainWhileJitsiIsAway() {
        server.stop(0);

        assertThatThrownBy(() -> ending(key).end("a-room")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void startsWithoutAKeyOrWithARealOne() {
        assertThat(settings(null).endsRooms()).isFalse();
        assertThat(settings(" ").endsRooms()).isFalse();
        assertThat(settings(key).endsRooms()).isTrue();
        assertThatThrownBy(() -> settings("nonsense")).hasMessageContaining("end-key");
        assertThat(EndingKey.of(key).toString()).doesNotContain(key.substring(0, 20));
    }

    private JitsiEnding ending(String secret) {
        return new JitsiEnding(settings(secret), () -> WALL);
    }

    private JitsiSettings settings(@Nullable String secret) {
        return new JitsiSettings(
                URI.create("https://meet.example"),
                "parley",
                SECRET,
                "jitsi",
                "meet.jitsi",
                SECRET,
                URI.create("http://localhost:" + server.getAddress().getPort()),
                secret,
                "muc.meet.jitsi");
    }

    private void endMeeting(HttpExchange asked) throws IOException {
        String query = asked.getRequestURI().getRawQuery();
        String room = URLDecoder.decode(query.substring("conference=".length()), StandardCharsets.UTF_8);
        String token = asked.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        int status = !asked.getRequestMethod().equals("POST") || !isBelieved(token) ? 401 : answer;
        if (status == 200) {
            ended.add(room);
        }
        asked.sendResponseHeaders(status, -1);
        asked.close();
    }

    /** Signature by the public key that was fetched by the token's own name for it, issuer, audience, a room, the time. */
    private boolean isBelieved(String token) {
        String[] parts = token.split("\\.");
        JsonNode header = json(parts[0]);
        JsonNode claims = json(parts[1]);
        return header.path("alg").asString().equals("RS256")
                && header.path("kid").asString().equals("parley")
                && isSigned(parts)
                && claims.path("iss").asString().equals("parley")
                && claims.path("aud").asString().equals("jitsi")
                && claims.path("room").isString()
                && claims.path("nbf").asLong() <= WALL.getEpochSecond()
                && claims.path("exp").asLong() > WALL.getEpochSecond();
    }

    private boolean isSigned(String[] parts) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        String pem = EndingKey.of(key).publicPem().replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
    }

    private static JsonNode json(String part) {
        return JSON.readTree(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
    }
}
