package app.parley.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real CalDAV server for the tests, with one account: Radicale at {@code parley.test.radicale}, else an installed one,
 * else one that is installed now (as root on Debian). Speaks to it as a calendar program of the account's owner does.
 */
public final class Radicale implements AutoCloseable {

    public static final String USER = "eva";
    public static final String PASSWORD = "caldav pässword";

    private static final List<String> INSTALLED =
            List.of("/usr/bin/radicale", "/usr/local/bin/radicale", "/opt/homebrew/bin/radicale");

    private final Path folder;
    private final int port;
    private Process process;

    private Radicale(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    public static Radicale start() throws IOException {
        return new Radicale(Files.createTempDirectory("parley-radicale"), ForeignServer.freePort());
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public void makeCalendar(String name) {
        expect(201, send("MKCALENDAR", "/" + USER + "/" + name + "/", """
                <c:mkcalendar xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><set><prop><displayname>%s</displayname>
                <c:supported-calendar-component-set><c:comp name="VEVENT"/></c:supported-calendar-component-set></prop></set>
                </c:mkcalendar>""".formatted(name), "application/xml"));
    }

    /** @param components of one object, with one UID */
    public void put(String calendar, String uid, String components) {
        String document = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tests//EN\r\n"
                + components.strip().replace("\n", "\r\n") + "\r\nEND:VCALENDAR\r\n";
        expect(201, send("PUT", "/" + USER + "/" + calendar + "/" + uid + ".ics", document, "text/calendar"));
    }

    public void delete(String calendar, String uid) {
        expect(200, send("DELETE", "/" + USER + "/" + calendar + "/" + uid + ".ics", "", "text/calendar"));
    }

    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    public void startAgain() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        stop();
    }

    private HttpResponse<String> send(String method, String path, String body, String type) {
        String account = USER + ":" + PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", type + "; charset=utf-8")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .build();
        return ForeignServer.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException("Radicale answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private Process launch() throws IOException {
        Files.writeString(folder.resolve("users"), USER + ":" + PASSWORD + "\n");
        Files.writeString(
                folder.resolve("config"), """
                [server]
                hosts = 127.0.0.1:%d
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                delay = 0
                [storage]
                filesystem_folder = %s
                """.formatted(port, folder.resolve("users"), folder.resolve("collections")));
        return ForeignServer.launch(
                port,
                folder.resolve("log"),
                executable().toString(),
                "--config",
                folder.resolve("config").toString());
    }

    private static Path executable() {
        return Installation.onePerMachine(
                "radicale",
                () -> installed()
                        .or(() -> Installation.fromDebian("radicale") ? installed() : Optional.empty())
                        .orElseThrow(
                                () -> new IllegalStateException(
                                        "The CalDAV tests need Radicale: install it (Debian:"
                                                + " apt-get install radicale), or name it with -Dparley.test.radicale=<path>")));
    }

    private static Optional<Path> installed() {
        return Stream.concat(Stream.ofNullable(System.getProperty("parley.test.radicale")), INSTALLED.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
