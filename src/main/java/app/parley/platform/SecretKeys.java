package app.parley.platform;

import javax.crypto.SecretKey;
import org.springframework.stereotype.Service;

/**
 * Signing keys, one for each purpose, derived from the installation's one secret: generated beside the embedded
 * database, required as {@code parley.secret} otherwise.
 */
@Service
public class SecretKeys {

    /** A 256-bit HMAC key that only this purpose uses. */
    public SecretKey forPurpose(String purpose) {
        throw new UnsupportedOperationException();
    }
}
