package app.parley.web.frame;

import org.springframework.util.DigestUtils;

/** A file whose address says what is in it, so that browsers may keep it for good. */
final class Bundle {
    private final String name;
    private final String version;
    private final String type;
    private final byte[] content;

    Bundle(String name, String type, byte[] content) {
        this.name = name;
        this.version = DigestUtils.md5DigestAsHex(content);
        this.type = type;
        this.content = content;
    }

    String name() {
        return name;
    }

    String version() {
        return version;
    }

    String path() {
        return "/assets/" + version + "/" + name;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }
}
