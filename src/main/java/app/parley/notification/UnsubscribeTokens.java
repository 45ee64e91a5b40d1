package app.parley.notification;

import app.parley.platform.SecretKeys;
import app.parley.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** What stands in a mail's link that ends mails of its kind: whose mails, which kind, signed. It opens nothing else. */
@Component
class UnsubscribeTokens {

    private static final int LONGEST = 200;

    private final SecretKey key;

    UnsubscribeTokens(SecretKeys keys) {
        this.key = keys.forPurpose("unsubscribe");
    }

    /** What a genuine token stands for. */
    record Claim(PersonId person, NotificationKind kind) {}

    String sign(PersonId person, NotificationKind kind) {
        String claim = person + "." + kind.name();
        return claim + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature(claim));
    }

    /** Empty unless the token is one of ours to the last letter. */
    Optional<Claim> verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST || parts.length != 3) {
            return Optional.empty();
        }
        try {
            Claim claim = new Claim(PersonId.of(UUID.fromString(parts[0])), NotificationKind.valueOf(parts[1]));
            return MessageDigest.isEqual(bytes(sign(claim.person(), claim.kind())), bytes(token))
                    ? Optional.of(claim)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] signature(String claim) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal(bytes(claim));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
