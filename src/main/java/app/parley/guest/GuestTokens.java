package app.parley.guest;

import app.parley.platform.SecretKeys;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * What proves a guest: in the link of their invitation, and in the address to which their calendar program answers. Each
 * is the guest's identity, signed for that purpose; in small letters and digits, because mail servers may change others.
 */
@Component
class GuestTokens {

    private static final int RADIX = 32;
    private static final int ID = 2 * Long.BYTES;
    private static final int LINK_SIGNATURE = 32;
    /** What stands before the @ has 64 letters at most. */
    private static final int TAG_SIGNATURE = 10;

    private static final int LONGEST = 200;

    private final SecretKey linkKey;
    private final SecretKey tagKey;

    GuestTokens(SecretKeys keys) {
        this.linkKey = keys.forPurpose("guest-link");
        this.tagKey = keys.forPurpose("guest-reply");
    }

    String link(GuestId guest) {
        return sign(guest, linkKey, LINK_SIGNATURE);
    }

    Optional<GuestId> ofLink(String token) {
        return read(token, linkKey, LINK_SIGNATURE);
    }

    String tag(GuestId guest) {
        return sign(guest, tagKey, TAG_SIGNATURE);
    }

    Optional<GuestId> ofTag(String tag) {
        return read(tag.toLowerCase(Locale.ROOT), tagKey, TAG_SIGNATURE);
    }

    /** The leading 1 keeps zeros. */
    private static String sign(GuestId guest, SecretKey key, int length) {
        byte[] id = ByteBuffer.allocate(ID)
                .putLong(guest.value().getMostSignificantBits())
                .putLong(guest.value().getLeastSignificantBits())
                .array();
        byte[] signed = ByteBuffer.allocate(1 + ID + length)
                .put((byte) 1)
                .put(id)
                .put(Arrays.copyOf(signature(id, key), length))
                .array();
        return new BigInteger(1, signed).toString(RADIX);
    }

    private static Optional<GuestId> read(String token, SecretKey key, int length) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] signed = new BigInteger(token, RADIX).toByteArray();
            if (signed.length != 1 + ID + length) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.wrap(signed, 1, ID);
            GuestId guest = GuestId.of(new UUID(bytes.getLong(), bytes.getLong()));
            return MessageDigest.isEqual(
                            sign(guest, key, length).getBytes(StandardCharsets.US_ASCII),
                            token.getBytes(StandardCharsets.UTF_8))
                    ? Optional.of(guest)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static byte[] signature(byte[] id, SecretKey key) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(id);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
