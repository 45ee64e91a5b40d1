package app.parley.attachment;

import app.parley.platform.SecretKeys;
import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** The secret in a link to a file: which file, for whom, until when, and a signature over all of that. */
@Component
class AttachmentTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CLAIM = 5 * Long.BYTES;
    private static final int SIGNATURE = 32;
    private static final int LETTERS = 96;

    private final SecretKey key;

    AttachmentTokens(SecretKeys keys) {
        this.key = keys.forPurpose("attachment-link");
    }

    /** What a genuine token stands for; whether it is still good is not said. */
    record Claim(UUID attachment, UUID participant, Instant validUntil) {}

    String sign(Claim claim) {
        byte[] said = ByteBuffer.allocate(CLAIM)
                .putLong(claim.attachment().getMostSignificantBits())
                .putLong(claim.attachment().getLeastSignificantBits())
                .putLong(claim.participant().getMostSignificantBits())
                .putLong(claim.participant().getLeastSignificantBits())
                .putLong(claim.validUntil().getEpochSecond())
                .array();
        byte[] token = Arrays.copyOf(said, CLAIM + SIGNATURE);
        System.arraycopy(signature(said), 0, token, CLAIM, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty unless the token is one of ours; its letters hold whole bytes, so that it has one spelling only. */
    Optional<Claim> verify(String token) {
        if (token.length() != LETTERS) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        byte[] said = Arrays.copyOf(bytes, CLAIM);
        byte[] signed = Arrays.copyOfRange(bytes, CLAIM, bytes.length);
        return MessageDigest.isEqual(signed, signature(said)) ? Optional.of(claim(said)) : Optional.empty();
    }

    private static Claim claim(byte[] said) {
        ByteBuffer parts = ByteBuffer.wrap(said);
        return new Claim(
                new UUID(parts.getLong(), parts.getLong()),
                new UUID(parts.getLong(), parts.getLong()),
                Instant.ofEpochSecond(parts.getLong()));
    }

    private byte[] signature(byte[] said) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(said);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
