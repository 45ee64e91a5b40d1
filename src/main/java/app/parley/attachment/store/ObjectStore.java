package app.parley.attachment.store;

import app.parley.shared.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.InputStreamSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** The client of an object store; a refusal and a silence are both that it is away. */
final class ObjectStore implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ObjectStore.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final String ANY_KIND = "application/octet-stream";

    private final S3Client client;
    private final String bucket;

    ObjectStore(ObjectStoreSettings settings) {
        bucket = String.valueOf(settings.bucket());
        client = S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        String.valueOf(settings.accessKey()), String.valueOf(settings.secretKey()))))
                .forcePathStyle(settings.pathStyle())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClient(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(settings.patience().dividedBy(2))
                        .build())
                .overrideConfiguration(
                        it -> it.apiCallTimeout(settings.patience()).retryStrategy(RetryMode.STANDARD))
                .build();
    }

    void put(UUID file, InputStreamSource bytes, long size) {
        RequestBody body = RequestBody.fromContentProvider(() -> opened(bytes), size, ANY_KIND);
        asked(() -> client.putObject(it -> it.bucket(bucket).key(key(file)), body));
    }

    InputStream open(UUID file) {
        return asked(() -> client.getObject(it -> it.bucket(bucket).key(key(file))));
    }

    void remove(UUID file) {
        asked(() -> client.deleteObject(it -> it.bucket(bucket).key(key(file))));
    }

    @Override
    public void close() {
        client.close();
    }

    private static String key(UUID file) {
        return "attachments/" + file;
    }

    private static InputStream opened(InputStreamSource bytes) {
        try {
            return bytes.getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (NoSuchKeyException e) {
            log.error("An object is missing in bucket {}", bucket);
            throw new NotFound();
        } catch (SdkException e) {
            log.warn("The object store of bucket {} is away: {}", bucket, e.getMessage());
            throw new FileStoreAway();
        }
    }
}
