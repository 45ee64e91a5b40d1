package app.parley.web.frame;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file whose address says what is in it, so that browsers may keep it for good. */
final class Bundle {
    private static final int DIGITS = 12;

    private final String name;
    private final String path;
    private final String type;
    private final byte[] content;

    Bundle(String stem, String extension, String type, byte[] content) {
        this.name = stem + "." + extension;
        this.path = "/assets/" + fingerprint(content) + "/" + name;
        this.type = type;
        this.content = content;
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    private static String fingerprint(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
