package app.parley.account;

import app.parley.platform.Secrets;
import app.parley.platform.Throttle;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * How often somebody may guess. The tight limits count one address guessing at one account, so that a stranger locks
 * out nobody but themselves; the wide ones catch guessing from many addresses or at many accounts. None lasts longer
 * than a quarter of an hour.
 */
@Component
class GuessLimits {

    private record Limit(String bucket, int most, Duration window) {}

    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration A_QUARTER = Duration.ofMinutes(15);

    private final Throttle throttle;

    GuessLimits(Throttle throttle) {
        this.throttle = throttle;
    }

    void checkSignIn(String email, String remoteAddress) {
        signIn(email, remoteAddress).forEach(this::check);
    }

    void countFailedSignIn(String email, String remoteAddress) {
        signIn(email, remoteAddress).forEach(this::count);
    }

    /** Forgets what counts against the account; what counts against the address alone stays. */
    void forgetFailedSignIns(String email, String remoteAddress) {
        signIn(email, remoteAddress).stream()
                .filter(limit -> !limit.bucket().startsWith("sign-in:from:"))
                .forEach(limit -> throttle.forget(limit.bucket()));
    }

    void countRegistration(String email, String remoteAddress) {
        checkAndCount("registration", email, remoteAddress);
    }

    void countPasswordReset(String email, String remoteAddress) {
        checkAndCount("reset", email, remoteAddress);
    }

    private void checkAndCount(String what, String email, String remoteAddress) {
        List<Limit> limits = List.of(
                new Limit(what + ":for:" + Secrets.fingerprint(email), 5, A_QUARTER),
                new Limit(what + ":from:" + network(remoteAddress), 60, A_QUARTER));
        limits.forEach(this::check);
        limits.forEach(this::count);
    }

    private static List<Limit> signIn(String email, String remoteAddress) {
        String account = Secrets.fingerprint(email);
        String network = network(remoteAddress);
        return List.of(
                new Limit("sign-in:minute:" + account + ":" + network, 5, A_MINUTE),
                new Limit("sign-in:quarter:" + account + ":" + network, 10, A_QUARTER),
                new Limit("sign-in:for:" + account, 30, A_QUARTER),
                new Limit("sign-in:from:" + network, 100, A_QUARTER));
    }

    private void check(Limit limit) {
        throttle.check(limit.bucket(), limit.most(), limit.window());
    }

    private void count(Limit limit) {
        throttle.count(limit.bucket(), limit.window());
    }

    /** The address, or for IPv6 its /64, of which everybody has plenty. */
    private static String network(String remoteAddress) {
        if (!remoteAddress.contains(":") || !remoteAddress.matches("[0-9a-fA-F:.%]{2,60}")) {
            return remoteAddress.substring(0, Math.min(60, remoteAddress.length()));
        }
        try {
            byte[] bytes = InetAddress.getByName(remoteAddress).getAddress();
            return HexFormat.of().formatHex(bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes);
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
