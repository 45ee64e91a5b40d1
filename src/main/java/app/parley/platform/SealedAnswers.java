package app.parley.platform;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Keeps stored answers unreadable in the database, since they may carry what is shown only once: an API key, a personal
 * link. Fingerprints are keyed for the same reason: a request may carry a password.
 */
@Component
class SealedAnswers {

    private final SecretKeys keys;
    private final Seal seal;

    SealedAnswers(SecretKeys keys) {
        this.keys = keys;
        this.seal = new Seal(keys, "idempotency-answer");
    }

    byte[] fingerprint(byte[] request) {
        SecretKey key = keys.forPurpose("idempotency-fingerprint");
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(request);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param place where the answer belongs; it opens nowhere else */
    byte[] seal(byte[] answer, byte[] place) {
        return seal.seal(answer, place);
    }

    byte[] open(byte[] sealed, byte[] place) {
        return seal.open(sealed, place);
    }
}
