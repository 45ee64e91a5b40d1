package app.parley.support;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/**
 * An object store for the tests that speaks S3 and is none of ours: Moto's server at {@code parley.test.moto}, else an
 * installed one, else one that Python installs below {@code target} now. Where none is to be had, as without Python's
 * registry, what needs it is left out.
 */
public final class Moto implements AutoCloseable {

    private static final Path OURS = Path.of("target/moto");
    private static final String PACKAGE = "moto[server]==5.2.1";

    private final int port;
    private final Path log;
    private Process process;

    private Moto(int port) throws IOException {
        this.port = port;
        this.log = Files.createTempFile("parley-moto", ".log");
        this.process = launch();
    }

    public static Moto start() throws IOException {
        return new Moto(ForeignServer.freePort());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public void makeBucket(String name) {
        int status = send("PUT", "/" + name);
        if (status != 200) {
            throw new IllegalStateException("Moto answered " + status);
        }
    }

    public boolean has(String bucket, String key) {
        return send("HEAD", "/" + bucket + "/" + key) == 200;
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

    /** Whoever names an owner is believed: Moto checks no signature. */
    private int send(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(address().resolve(path))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=owner/20260101/us-east-1/s3/aws4_request,"
                                + " SignedHeaders=host, Signature=0")
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return ForeignServer.send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private Process launch() throws IOException {
        return ForeignServer.launch(port, log, executable().toString(), "-H", "127.0.0.1", "-p", String.valueOf(port));
    }

    private static Path executable() {
        return Installation.onePerMachine(
                "moto",
                () -> installed()
                        .or(Moto::installNow)
                        .orElseThrow(() -> new TestAbortedException("The tests of the object store need Moto: install"
                                + " it (pip install '" + PACKAGE + "'), or name it with -Dparley.test.moto=<path>")));
    }

    private static Optional<Path> installed() {
        Stream<String> path = Stream.ofNullable(System.getenv("PATH"))
                .flatMap(it -> Arrays.stream(it.split(File.pathSeparator)))
                .map(folder -> folder + "/moto_server");
        return Stream.of(
                        Stream.ofNullable(System.getProperty("parley.test.moto")),
                        path,
                        Stream.of(OURS + "/bin/moto_server"))
                .flatMap(it -> it)
                .map(Path::of)
                .map(Path::toAbsolutePath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<Path> installNow() {
        boolean done = inItsOwnPlace() || Installation.fromDebian("python3-venv") && inItsOwnPlace();
        return done ? installed() : Optional.empty();
    }

    private static boolean inItsOwnPlace() {
        return Installation.run("python3", "-m", "venv", OURS.toString())
                && Installation.run(OURS + "/bin/pip", "install", "--quiet", PACKAGE);
    }
}
