package app.parley.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was looked at before in this run, by whichever of its processes, and found in order. Two pages are the same here
 * if only their random names differ (ids, tokens, mailboxes), each of them in all its places: whoever looks at a page
 * judges how it is made, and the same page is made the same way.
 */
final class Known {

    /** Long words with a digit: ids, tokens, mailboxes, instants in addresses; and the port. */
    private static final Pattern NAME = Pattern.compile("(?=[\\w-]{12})[\\w-]*\\d[\\w-]*|localhost:\\d+");

    private static final @Nullable String RUN = System.getProperty("parley.test.run");
    private static final Set<String> MINE = ConcurrentHashMap.newKeySet();

    private Known() {}

    static boolean isInOrder(String how, String page) {
        String key = key(how, page);
        return MINE.contains(key) || RUN != null && Files.exists(file(key));
    }

    static void isFoundInOrder(String how, String page) {
        String key = key(how, page);
        MINE.add(key);
        if (RUN != null) {
            try {
                Files.createDirectories(file(key).getParent());
                Files.createFile(file(key));
            } catch (FileAlreadyExistsException e) {
                // The other process was quicker.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String withoutNames(String page) {
        Map<String, String> names = new HashMap<>();
        return NAME.matcher(page)
                .replaceAll(found -> names.computeIfAbsent(found.group(), name -> "#" + (names.size() + 1)));
    }

    private static String key(String how, String page) {
        try {
            byte[] text = (how + "\n" + withoutNames(page)).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(String key) {
        return Path.of("target", "known-pages", String.valueOf(RUN).replaceAll("\\W", ""), key);
    }
}
