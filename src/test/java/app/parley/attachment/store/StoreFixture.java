package app.parley.attachment.store;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Files of an installation that keeps them in an object store. */
public final class StoreFixture {

    public static final String BUCKET = "parley-files";

    private StoreFixture() {}

    public static Files files(ApplicationContext context, URI endpoint) {
        FileRows rows = context.getBean(FileRows.class);
        return new Files(
                rows,
                List.of(context.getBean(DatabaseFileStore.class), objects(context, endpoint, Duration.ofSeconds(20))),
                Place.S3);
    }

    public static String key(UUID file) {
        return "attachments/" + file;
    }

    static ObjectFileStore objects(ApplicationContext context, URI endpoint, Duration patience) {
        return new ObjectFileStore(
                new ObjectStoreSettings(endpoint, "us-east-1", BUCKET, "an-access-key", "a-secret", true, patience),
                context.getBean(FileRows.class),
                context.getBean(PlatformTransactionManager.class),
                Place.S3);
    }
}
