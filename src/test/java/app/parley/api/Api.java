package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Parley as a program sees it: real HTTP, JSON in and out. Paths are relative to {@code /api/v1}, unless they start with
 * a scheme or {@code //} (the root of the server). Immutable: each {@code with…} gives another client.
 */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;
    private final Map<String, String> headers;

    private Api(String root, Map<String, String> headers) {
        this.root = root;
        this.headers = headers;
    }

    /** A client that is not signed in. */
    public static Api at(int port) {
        return new Api("http://localhost:" + port, Map.of());
    }

    /** A client that carries an access token of this person. */
    public Api signIn(String email, String password) {
        Answer answer = post("/tokens", Map.of("email", email, "password", password));
        return withToken(answer.expect(200).json().path("accessToken").asString());
    }

    /** An access token or an API key. */
    public Api withToken(String token) {
        return with("Authorization", "Bearer " + token);
    }

    public Api withKey(String idempotencyKey) {
        return with("Idempotency-Key", idempotencyKey);
    }

    public Api ifMatch(long version) {
        return with("If-Match", "\"" + version + "\"");
    }

    public Api with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Api(root, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsString(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsString(body));
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, JSON.writeValueAsString(body));
    }

    /** Sends the text as it is, however broken; null sends no body at all. */
    public Answer send(String method, String path, @Nullable String body) {
        return stream(
                method,
                path,
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    }

    public Answer stream(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body);
        if (body.contentLength() != 0) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::setHeader);
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI uri(String path) {
        if (path.startsWith("http:")) {
            return URI.create(path);
        }
        return URI.create(path.startsWith("//") ? root + path.substring(1) : root + "/api/v1" + path);
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public Optional<String> header(String name) {
            return response.headers().firstValue(name);
        }

        /** @return null-safe: members that are absent read as missing nodes */
        public JsonNode json() {
            return JSON.readTree(body());
        }

        /** The text of a member of the answer, by JSON pointer or plain name. */
        public String text(String member) {
            return json().at(member.startsWith("/") ? member : "/" + member).asString();
        }

        public long number(String member) {
            return json().at(member.startsWith("/") ? member : "/" + member).asLong();
        }

        public Answer expect(int status) {
            assertThat(status()).as(body()).isEqualTo(status);
            return this;
        }

        /** A problem document of RFC 9457, whole, with this code. */
        public Answer expectProblem(int status, String code) {
            expect(status);
            assertThat(header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            JsonNode problem = json();
            assertThat(problem.path("code").asString()).as(body()).isEqualTo(code);
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.propertyNames()).contains("type", "title", "status", "detail", "instance", "code");
            return this;
        }

        /** A 422 that names this field. */
        public Answer expectInvalid(String field, String code) {
            expectProblem(422, "invalid-input");
            assertThat(json().path("errors").valueStream()).as(body()).anySatisfy(error -> {
                assertThat(error.path("field").asString()).isEqualTo(field);
                assertThat(error.path("code").asString()).isEqualTo(code);
                assertThat(error.path("message").asString()).isNotBlank();
            });
            return this;
        }
    }
}
