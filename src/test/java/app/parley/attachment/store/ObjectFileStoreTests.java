package app.parley.attachment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.shared.NotFound;
import app.parley.support.Moto;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Files in an object store, a real one, and in one that refuses or says nothing. */
@ParleyTest
class ObjectFileStoreTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static Moto moto;

    @Autowired
    ApplicationContext context;

    @Autowired
    FileRows rows;

    @BeforeAll
    static void aStore() throws IOException {
        moto = Moto.start();
        moto.makeBucket(StoreFixture.BUCKET);
    }

    @AfterAll
    static void noStore() {
        if (moto != null) {
            moto.close();
        }
    }

    @Test
    void keepsGivesBackAndRemovesAFileOfSomeSize() throws IOException {
        ObjectFileStore store = StoreFixture.objects(context, moto.address(), PATIENCE);
        byte[] bytes = random(6 * 1024 * 1024);
        UUID file = Ids.next();
        store.put(file, () -> new ByteArrayInputStream(bytes), bytes.length);

        assertThat(moto.has(StoreFixture.BUCKET, StoreFixture.key(file))).isTrue();
        try (InputStream read = store.open(file)) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
        store.remove(file);
        store.remove(file);
        assertThat(moto.has(StoreFixture.BUCKET, StoreFixture.key(file))).isFalse();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> store.open(file));
    }

    @Test
    void readsWhatWasKeptInTheDatabaseBeforeTheSettingChanged() throws IOException {
        Files before = context.getBean(Files.class);
        Files after = StoreFixture.files(context, moto.address());
        UUID file = Ids.next();
        before.put(file, () -> new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);

        try (InputStream read = after.open(file)) {
            assertThat(read.readAllBytes()).containsExactly(1, 2, 3);
        }
        after.remove(file);
        assertThat(rows.place(file)).isEmpty();
    }

    @Test
    void isAwayWhereNobodyListensAndTheRowIsThereToBeSwept() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        UUID file = Ids.next();
        ObjectFileStore store = StoreFixture.objects(context, URI.create("http://127.0.0.1:" + port), PATIENCE);

        assertThatExceptionOfType(FileStoreAway.class).isThrownBy(() -> put(store, file, 10));
        assertThat(rows.place(file)).contains(Place.S3);
        assertThatExceptionOfType(FileStoreAway.class).isThrownBy(() -> store.open(file));
        assertThatExceptionOfType(FileStoreAway.class).isThrownBy(() -> store.remove(file));
    }

    @Test
    void isAwayWhereTheStoreRefuses() throws IOException {
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        refusing.start();
        try {
            ObjectFileStore store = StoreFixture.objects(
                    context,
                    URI.create("http://127.0.0.1:" + refusing.getAddress().getPort()),
                    PATIENCE);
            assertThatExceptionOfType(FileStoreAway.class).isThrownBy(() -> put(store, Ids.next(), 10));
            assertThatExceptionOfType(FileStoreAway.class).isThrownBy(() -> store.open(Ids.next()));
        } finally {
            refusing.stop(0);
        }
    }

    @Test
    void losesPatienceWithAStoreThatAcceptsAndSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            ObjectFileStore store = StoreFixture.objects(
                    context, URI.create("http://127.0.0.1:" + silent.getLocalPort()), Duration.ofSeconds(2));
            long begin = System.nanoTime();

            assertThatExceptionOfType(FileStoreAway.class).isThrownBy(() -> put(store, Ids.next(), 20 * 1024 * 1024));
            assertThatExceptionOfType(FileStoreAway.class).isThrownBy(() -> store.open(Ids.next()));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void doesNotStartHalfConfigured() {
        ObjectStoreSettings settings =
                new ObjectStoreSettings(null, "us-east-1", StoreFixture.BUCKET, "key", " ", true, PATIENCE);
        assertThatIllegalStateException()
                .isThrownBy(() -> new ObjectFileStore(
                        settings, rows, context.getBean(PlatformTransactionManager.class), Place.S3))
                .withMessageContaining("secret-key");
    }

    private static void put(ObjectFileStore store, UUID file, int size) {
        store.put(file, () -> new ByteArrayInputStream(new byte[size]), size);
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(1).nextBytes(bytes);
        return bytes;
    }
}
