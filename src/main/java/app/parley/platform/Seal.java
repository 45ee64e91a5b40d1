package app.parley.platform;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Keeps bytes unreadable in the database: AES-GCM with a key that only one purpose uses. */
public final class Seal {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    public Seal(SecretKeys keys, String purpose) {
        this.key = new SecretKeySpec(keys.forPurpose(purpose).getEncoded(), "AES");
    }

    /** @param place where the bytes belong; they open nowhere else */
    public byte[] seal(byte[] open, byte[] place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(nonce);
        sealed.writeBytes(run(Cipher.ENCRYPT_MODE, nonce, open, place));
        return sealed.toByteArray();
    }

    public byte[] open(byte[] sealed, byte[] place) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        byte[] rest = new byte[sealed.length - NONCE_BYTES];
        parts.get(nonce).get(rest);
        return run(Cipher.DECRYPT_MODE, nonce, rest, place);
    }

    private byte[] run(int mode, byte[] nonce, byte[] input, byte[] place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what was sealed cannot be read with this installation's secret", e);
        }
    }
}
