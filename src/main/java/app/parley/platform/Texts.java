package app.parley.platform;

import app.parley.shared.InvalidInput;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one place where typed text is made safe to keep: normalised to NFC, stripped at the ends, and refused when it
 * holds control characters, halves of characters or direction overrides. Lengths count code points.
 */
public final class Texts {

    /** Fixed-offset relics whose rules differ between the JDK and PostgreSQL. */
    private static final Set<String> AMBIGUOUS_ZONES = Set.of("CET", "EET", "MET", "WET");

    private static final Pattern REGIONAL_ZONE = Pattern.compile("UTC|[A-Z][A-Za-z_]+(/[A-Za-z0-9_+-]+){1,2}");

    private Texts() {}

    /** A single line of {@code min} to {@code max} code points. */
    public static String line(String field, @Nullable String value, int min, int max) {
        return checked(field, value, min, max, false);
    }

    /** Text that may have several lines; null is empty. */
    public static String block(String field, @Nullable String value, int max) {
        return checked(field, value == null ? "" : value, 0, max, true);
    }

    /** Text of several lines that must say something. */
    public static String requiredBlock(String field, @Nullable String value, int max) {
        return checked(field, value, 1, max, true);
    }

    /** A zone by its IANA name, one that PostgreSQL understands in the same way. */
    public static ZoneId zone(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        if (AMBIGUOUS_ZONES.contains(value)
                || !REGIONAL_ZONE.matcher(value).matches()
                || value.startsWith("SystemV/")
                || !ZoneId.getAvailableZoneIds().contains(value)) {
            throw new InvalidInput(field, "not-a-zone");
        }
        try {
            return ZoneId.of(value);
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "not-a-zone");
        }
    }

    private static String checked(String field, @Nullable String value, int min, int max, boolean lines) {
        if (value == null) {
            throw new InvalidInput(field, "required");
        }
        String text = Normalizer.normalize(value.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .strip();
        int length = text.codePointCount(0, text.length());
        if (length > max) {
            throw new InvalidInput(field, "too-long");
        }
        if (text.codePoints().anyMatch(c -> isUnsafe(c, lines))) {
            throw new InvalidInput(field, "control-characters");
        }
        if (min > 0 && text.codePoints().allMatch(Texts::isInvisible)) {
            throw new InvalidInput(field, "required");
        }
        if (length < min) {
            throw new InvalidInput(field, "too-short");
        }
        return text;
    }

    private static boolean isUnsafe(int c, boolean lines) {
        if (c == '\n' || c == '\t') {
            return !lines;
        }
        boolean overridesDirection = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || c == 0x2028
                || c == 0x2029
                || overridesDirection;
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || c == 0x2800
                || c == 0x3164;
    }
}
