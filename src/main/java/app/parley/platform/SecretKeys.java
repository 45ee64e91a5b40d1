package app.parley.platform;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signing keys, one for each purpose, derived from the installation's one secret: generated beside the embedded
 * database, required as {@code parley.secret} otherwise.
 */
public final class SecretKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;

    private final byte[] secret;

    /** @param secret Base64 of 32 bytes or more */
    public SecretKeys(String secret) {
        this.secret = Base64.getDecoder().decode(secret.strip());
        if (this.secret.length < LEAST_BYTES) {
            throw new IllegalArgumentException("parley.secret has to be Base64 of at least 32 random bytes");
        }
    }

    /** A 256-bit HMAC key that only this purpose uses. */
    public SecretKey forPurpose(String purpose) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return new SecretKeySpec(mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8)), ALGORITHM);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
