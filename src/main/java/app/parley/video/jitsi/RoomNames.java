package app.parley.video.jitsi;

import app.parley.shared.MeetingId;
import app.parley.video.Room;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/**
 * Names of rooms that nobody can guess and that lead back to their meeting. A move gives another name, so whatever was
 * given out for the old one opens a room that nobody reserves any longer. Lower case, because Jitsi compares so.
 */
final class RoomNames {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{32})-(\\d{1,9})-([0-9a-f]{32})");
    private static final int SEAL_BYTES = 16;

    private final SecretKey key;

    RoomNames(SecretKey key) {
        this.key = key;
    }

    /** A meeting's room as a name tells it. */
    record Named(MeetingId meeting, int generation) {}

    String of(Room room) {
        String open = room.meeting().toString().replace("-", "") + "-" + room.generation();
        return open + "-" + seal(open);
    }

    /** Empty for a name that was not given here. */
    Optional<Named> read(String name) {
        Matcher form = FORM.matcher(name.toLowerCase(Locale.ROOT));
        if (!form.matches() || !sealed(form.group(1) + "-" + form.group(2), form.group(3))) {
            return Optional.empty();
        }
        BigInteger id = new BigInteger(form.group(1), 16);
        UUID meeting = new UUID(id.shiftRight(Long.SIZE).longValue(), id.longValue());
        return Optional.of(new Named(MeetingId.of(meeting), Integer.parseInt(form.group(2))));
    }

    private boolean sealed(String open, String seal) {
        return MessageDigest.isEqual(
                seal(open).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
    }

    private String seal(String open) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] whole = mac.doFinal(open.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
