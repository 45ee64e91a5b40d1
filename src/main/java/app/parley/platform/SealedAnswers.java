package app.parley.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keeps stored answers unreadable in the database, since they may carry what is shown only once: an API key, a personal
 * link. Fingerprints are keyed for the same reason: a request may carry a password.
 */
@Component
class SealedAnswers {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeys keys;

    SealedAnswers(SecretKeys keys) {
        this.keys = keys;
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
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(nonce);
        sealed.writeBytes(run(Cipher.ENCRYPT_MODE, nonce, answer, place));
        return sealed.toByteArray();
    }

    byte[] open(byte[] sealed, byte[] place) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[sealed.length - NONCE_BYTES];
        parts.get(nonce).get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, place);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, byte[] place) {
        SecretKey key = new SecretKeySpec(keys.forPurpose("idempotency-answer").getEncoded(), "AES");
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored answer cannot be read with this installation's secret", e);
        }
    }
}
