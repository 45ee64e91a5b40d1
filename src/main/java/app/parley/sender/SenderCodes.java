package app.parley.sender;

import app.parley.account.Account;
import app.parley.platform.SecretKeys;
import app.parley.platform.Secrets;
import app.parley.platform.Throttle;
import app.parley.platform.WallClock;
import app.parley.platform.mail.AddressMails;
import app.parley.shared.InvalidInput;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/**
 * Codes that prove an address: mailed to it, good for half an hour, kept only as a keyed hash. Guesses are counted for
 * each person and address, and mails for each person and for each address that gets them.
 */
@Component
class SenderCodes {

    static final Duration LIFETIME = Duration.ofMinutes(30);
    static final int GUESSES = 5;
    private static final int MAILS = 5;
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int DIGITS = 6;
    private static final String KIND = "sender-code";

    private final SecureRandom random = new SecureRandom();
    private final SenderRows rows;
    private final Throttle throttle;
    private final WallClock clock;
    private final SecretKey key;
    private final AddressMails mails;

    SenderCodes(SenderRows rows, Throttle throttle, WallClock clock, SecretKeys keys, AddressMails mails) {
        this.rows = rows;
        this.throttle = throttle;
        this.clock = clock;
        this.key = keys.forPurpose(KIND);
        this.mails = mails;
    }

    /** Replaces any earlier code. @throws app.parley.platform.TooManyAttempts */
    void send(Sender sender, Account owner) {
        limit("sender-mails-by:" + owner.id(), MAILS);
        limit("sender-mails-to:" + Secrets.fingerprint(sender.email()), MAILS);
        String code = String.format(Locale.ROOT, "%0" + DIGITS + "d", random.nextInt(1_000_000));
        rows.putCode(
                sender.id(),
                new SenderRows.Code(hash(sender.id(), code), clock.now().plus(LIFETIME)));
        mails.promise(KIND, sender.email(), owner.locale(), "/account/senders", Map.of("code", code));
    }

    /**
     * @throws InvalidInput for a wrong code, and for one that is too old
     * @throws app.parley.platform.TooManyAttempts after {@link #GUESSES} wrong ones
     */
    void check(Sender sender, String typed) {
        String guesses = "sender-guesses:" + Secrets.fingerprint(sender.owner() + " " + sender.email());
        limit(guesses, GUESSES);
        boolean right = rows.code(sender.id())
                .filter(code -> clock.now().isBefore(code.expiresAt()))
                .filter(code -> MessageDigest.isEqual(code.hash(), hash(sender.id(), typed.replaceAll("\\s", ""))))
                .isPresent();
        if (!right) {
            throw new InvalidInput("code", "wrong-code");
        }
        throttle.forget(guesses);
    }

    /** Counts first, so that many at once are as many as one after another. */
    private void limit(String bucket, int most) {
        if (throttle.count(bucket, WINDOW) > most) {
            throttle.check(bucket, most, WINDOW);
        }
    }

    private byte[] hash(SenderId sender, String code) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal((sender + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
