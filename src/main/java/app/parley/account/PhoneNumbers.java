package app.parley.account;

import app.parley.platform.Ids;
import app.parley.platform.SecretKeys;
import app.parley.platform.Throttle;
import app.parley.platform.TooManyAttempts;
import app.parley.platform.WallClock;
import app.parley.platform.mail.Outbox;
import app.parley.platform.mail.Sms;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Telephone numbers of people. A number is somebody's once a code that was sent to it has come back, within ten minutes
 * and five tries; until then the one before stays theirs.
 */
@Service
@Transactional
public class PhoneNumbers {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    private static final int CODES = 1_000_000;
    private static final int MOST_TRIES = 5;
    private static final int MOST_CODES = 5;
    private static final Duration DAY = Duration.ofDays(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PhoneRows rows;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Throttle throttle;
    private final MessageSource messages;
    private final WallClock wallClock;
    private final SecretKey key;

    PhoneNumbers(
            PhoneRows rows,
            Accounts accounts,
            Outbox outbox,
            Throttle throttle,
            MessageSource messages,
            WallClock wallClock,
            SecretKeys keys) {
        this.rows = rows;
        this.accounts = accounts;
        this.outbox = outbox;
        this.throttle = throttle;
        this.messages = messages;
        this.wallClock = wallClock;
        this.key = keys.forPurpose("phone-code");
    }

    /** Whether this installation can prove numbers at all. */
    public boolean offered() {
        return outbox.sendsSms();
    }

    @Transactional(readOnly = true)
    public Phone of(PersonId person) {
        return rows.find(person, wallClock.now());
    }

    /** Proved numbers of those who have one. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> of(Collection<PersonId> people) {
        return rows.proved(people);
    }

    /**
     * Sends a code to the number. Each code takes the place of the one before.
     *
     * @throws SmsNotOffered where there is no gateway
     * @throws InvalidInput naming {@code number}
     * @throws TooManyAttempts after five codes of a person, or to a number, on one day
     */
    public Phone prove(PersonId person, @Nullable String typed) {
        PhoneNumber number = PhoneNumber.of("number", typed);
        if (!offered()) {
            throw new SmsNotOffered();
        }
        limit("phone-codes-of:" + person);
        limit("phone-codes-to:" + number.value());
        Instant now = wallClock.now();
        String code = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(CODES));
        rows.expect(person, number.value(), hash(person, number.value(), code), now.plus(LIFETIME));
        outbox.promise(new Sms(
                Sms.CODE + ":" + Ids.next(),
                Sms.CODE,
                number.value(),
                messages.getMessage(
                        "sms.code", new Object[] {code}, accounts.get(person).locale())));
        return of(person);
    }

    /**
     * Takes the code that was sent.
     *
     * @throws InvalidInput naming {@code code} when it is wrong, used or too old
     * @throws TooManyAttempts after five wrong ones within ten minutes
     */
    public Phone confirm(PersonId person, @Nullable String typed) {
        String tries = "phone-tries:" + person;
        throttle.check(tries, MOST_TRIES, LIFETIME);
        String code = typed == null ? "" : typed.strip();
        Optional<PhoneRows.Expected> expected = rows.expected(person, wallClock.now())
                .filter(it -> MessageDigest.isEqual(it.codeHash(), hash(person, it.number(), code)));
        if (expected.isEmpty()) {
            throttle.count(tries, LIFETIME);
            throw new InvalidInput("code", "wrong-code");
        }
        rows.proved(person, expected.get().number(), wallClock.now());
        return of(person);
    }

    /** Forgets the number, and a code on its way. */
    public void remove(PersonId person) {
        rows.remove(person);
    }

    private void limit(String bucket) {
        throttle.check(bucket, MOST_CODES, DAY);
        throttle.count(bucket, DAY);
    }

    private byte[] hash(PersonId person, String number, String code) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return mac.doFinal((person + " " + number + " " + code).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
