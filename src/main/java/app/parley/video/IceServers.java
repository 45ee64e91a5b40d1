package app.parley.video;

import app.parley.platform.WallClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The STUN and TURN servers of this installation, by setting; none by default, so that nobody outside hears of a meeting.
 * Names and passwords for TURN are good until the room closes, as coturn's {@code use-auth-secret} checks them.
 */
@Component
public class IceServers {

    private static final String HASH = "HmacSHA1";
    private static final Duration LONGEST = Duration.ofHours(12);

    private final List<String> stun;
    private final List<String> turn;
    private final String secret;
    private final WallClock wallClock;

    IceServers(
            @Value("${parley.room.stun:}") List<String> stun,
            @Value("${parley.room.turn:}") List<String> turn,
            @Value("${parley.room.turn-secret:}") String secret,
            WallClock wallClock) {
        if (!turn.isEmpty() && secret.isBlank()) {
            throw new IllegalStateException("parley.room.turn needs parley.room.turn-secret");
        }
        this.stun = addresses("parley.room.stun", "stuns?:", stun);
        this.turn = addresses("parley.room.turn", "turns?:", turn);
        this.secret = secret;
        this.wallClock = wallClock;
    }

    /** @param left time until the room closes */
    public List<IceServer> forParticipant(UUID participant, Duration left) {
        List<IceServer> servers = new ArrayList<>();
        if (!stun.isEmpty()) {
            servers.add(new IceServer(stun, null, null));
        }
        if (!turn.isEmpty()) {
            Instant until = wallClock.now().plus(left.compareTo(LONGEST) < 0 ? left : LONGEST);
            String name = until.getEpochSecond() + ":" + participant;
            servers.add(new IceServer(turn, name, password(name)));
        }
        return servers;
    }

    private String password(String name) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HASH));
            return Base64.getEncoder().encodeToString(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> addresses(String setting, String scheme, List<String> given) {
        for (String address : given) {
            if (!address.matches(scheme + "[\\w.:\\[\\]-]+(\\?transport=(udp|tcp))?")) {
                throw new IllegalArgumentException(setting + ": " + address + " is no address of such a server");
            }
        }
        return List.copyOf(given);
    }
}
