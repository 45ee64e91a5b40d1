package app.parley.attachment;

import app.parley.shared.InvalidInput;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a name that programs gave safe to show, to send in a header and to save under: one part of a path, without
 * characters that are invisible, turn the direction of writing or mean something to a file system.
 */
final class FileNames {

    static final int LONGEST = 120;

    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileNames() {}

    static String clean(@Nullable String given) {
        String whole = given == null ? "" : Normalizer.normalize(given, Normalizer.Form.NFC);
        String last = whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        last.codePoints().filter(FileNames::isVisible).map(FileNames::harmless).forEach(kept::appendCodePoint);
        String name = kept.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (name.isBlank()) {
            throw new InvalidInput("file", "required");
        }
        return shortened(RESERVED.matcher(name).matches() ? "_" + name : name);
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static int harmless(int c) {
        return "<>:\"|?*%;".indexOf(c) >= 0 ? '_' : c;
    }

    /** The end says what kind of file it is, so it stays. */
    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        int room = LONGEST - end.codePointCount(0, end.length());
        return name.substring(0, name.offsetByCodePoints(0, room)).stripTrailing() + end;
    }
}
