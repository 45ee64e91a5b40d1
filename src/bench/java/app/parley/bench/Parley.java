package app.parley.bench;

import app.parley.ParleyApplication;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An application as a process of its own, spoken to as any program would: the demo, or the empty one. */
final class Parley implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Path home;
    private final Process process;
    private final String root;
    private final Duration startUp;

    private Parley(Path home, Process process, int port, long startedAt) throws IOException, InterruptedException {
        this.home = home;
        this.process = process;
        this.root = "http://localhost:" + port;
        awaitHealth();
        this.startUp = Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Returns when it answers that it is well. */
    static Parley start(Path home, Class<?> application, String... arguments) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                application.getName(),
                "--server.port=" + port));
        command.addAll(List.of(arguments));
        long startedAt = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File(home.toFile(), application.getSimpleName() + ".log"))
                .start();
        try {
            return new Parley(home, process, port, startedAt);
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.destroy();
            throw e;
        }
    }

    /** The demo on a durable database server of its own, which keeps its data in that directory. */
    static Parley demo(Path home, String... arguments) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(
                List.of("--spring.profiles.active=demo", "--parley.data-dir=" + home.resolve("data")));
        all.addAll(List.of(arguments));
        return start(home, ParleyApplication.class, all.toArray(String[]::new));
    }

    Duration startUp() {
        return startUp;
    }

    long pid() {
        return process.pid();
    }

    /** What the application's own process took of the processors, its database server not counted. */
    Duration processorTime() {
        return process.toHandle().info().totalCpuDuration().orElseThrow();
    }

    String signIn(String email) throws IOException, InterruptedException {
        return post("", "/tokens", Map.of("email", email, "password", "parley-demo-2026"))
                .path("accessToken")
                .asString();
    }

    JsonNode post(String token, String path, Object body) throws IOException, InterruptedException {
        return send("POST", token, path, body);
    }

    JsonNode put(String token, String path, Object body) throws IOException, InterruptedException {
        return send("PUT", token, path, body);
    }

    JsonNode get(String token, String path) throws IOException, InterruptedException {
        return answer(request(token, path).build());
    }

    /** Reads an answer to its end and does not look at it. */
    void read(String token, String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(request(token, path).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
    }

    /** Where the demo's database server listens, as its own files have it. */
    int databasePort() throws IOException {
        return Integer.parseInt(Files.readAllLines(home.resolve("data/database/postmaster.pid"))
                .get(3)
                .strip());
    }

    /** @param role application, owner or superuser, as the secrets of the installation name them */
    String databasePassword(String role) throws IOException {
        Properties secrets = new Properties();
        try (var file = Files.newBufferedReader(home.resolve("data/secrets.properties"))) {
            secrets.load(file);
        }
        return secrets.getProperty(role + "-password");
    }

    Connection database(String name, String role, String secret) throws IOException, SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort() + "/" + name, role, databasePassword(secret));
    }

    @Override
    public void close() throws InterruptedException {
        http.close();
        process.destroy();
        process.waitFor();
    }

    private JsonNode send(String method, String token, String path, Object body)
            throws IOException, InterruptedException {
        return answer(request(token, path)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + "/api/v1" + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(request + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private void awaitHealth() throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create(root + "/actuator/health")).build();
        long limit = System.nanoTime() + PATIENCE.toNanos();
        while (!isWell(question)) {
            if (!process.isAlive() || System.nanoTime() > limit) {
                throw new IllegalStateException("it did not start: see the log in " + home);
            }
            Thread.sleep(20);
        }
    }

    private boolean isWell(HttpRequest question) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
