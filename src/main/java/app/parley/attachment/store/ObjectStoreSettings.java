package app.parley.attachment.store;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an object store is and how it is spoken to.
 *
 * @param endpoint null for Amazon's own, which is found by its region
 * @param pathStyle whether the bucket stands in the path, as most other stores want it, and not in the host's name
 * @param patience for one file in one direction; below the database's for a transaction that waits
 */
@ConfigurationProperties("parley.attachments.s3")
record ObjectStoreSettings(
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String bucket,
        @Nullable String accessKey,
        @Nullable String secretKey,
        @DefaultValue("true") boolean pathStyle,
        @DefaultValue("20s") Duration patience) {

    boolean complete() {
        return isThere(bucket) && isThere(accessKey) && isThere(secretKey);
    }

    private static boolean isThere(@Nullable String value) {
        return value != null && !value.isBlank();
    }

    @Override
    public String toString() {
        return "bucket " + bucket + " at " + endpoint;
    }
}
