package app.parley.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What may be attached. A file is what its first bytes say, and its name has to say the same; nothing is ever decoded or
 * unpacked. What programs run, and what browsers run, is not in here (src/docs/rules/attachments.md).
 */
public enum FileKind {
    PDF("application/pdf", Set.of("pdf"), Magic.at(0, "255044462d")),
    PNG("image/png", Set.of("png"), Magic.at(0, "89504e470d0a1a0a")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg"), Magic.at(0, "ffd8ff")),
    GIF("image/gif", Set.of("gif"), Magic.at(0, "474946383761").or(Magic.at(0, "474946383961"))),
    WEBP("image/webp", Set.of("webp"), Magic.at(0, "52494646").and(Magic.at(8, "57454250"))),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Set.of("docx"),
            Magic.OFFICE_PACKAGE),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx"), Magic.OFFICE_PACKAGE),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Set.of("pptx"),
            Magic.OFFICE_PACKAGE),
    ODT("application/vnd.oasis.opendocument.text", Set.of("odt"), Magic.openDocument("text")),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Set.of("ods"), Magic.openDocument("spreadsheet")),
    ODP("application/vnd.oasis.opendocument.presentation", Set.of("odp"), Magic.openDocument("presentation")),
    ZIP("application/zip", Set.of("zip"), Magic.ZIP),
    TEXT("text/plain", Set.of("txt", "md"), PlainText::startsLikeIt),
    CSV("text/csv", Set.of("csv"), PlainText::startsLikeIt);

    private final String mediaType;
    private final Set<String> extensions;
    private final Magic magic;

    FileKind(String mediaType, Set<String> extensions, Magic magic) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.magic = magic;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file chooser is told to offer: extensions with their dots, separated by commas. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.extensions.stream().sorted())
                .map(extension -> "." + extension)
                .reduce((some, more) -> some + "," + more)
                .orElseThrow();
    }

    boolean isText() {
        return this == TEXT || this == CSV;
    }

    /** The kind of which both the name and the bytes are; empty when there is none. */
    static Optional<FileKind> of(String name, Upload.Source source) throws IOException {
        Optional<FileKind> named = Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension(name)))
                .findFirst();
        if (named.isEmpty()) {
            return named;
        }
        byte[] head;
        try (InputStream bytes = source.open()) {
            head = bytes.readNBytes(Magic.LONGEST);
        }
        FileKind kind = named.get();
        return kind.magic.matches(head) && (!kind.isText() || PlainText.isIt(source)) ? named : Optional.empty();
    }

    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The bytes by which a kind of file is known. */
    @FunctionalInterface
    private interface Magic {

        int LONGEST = 512;
        int FIRST_NAME = 30;

        Magic ZIP = at(0, "504b0304").or(at(0, "504b0506"));

        /** The packages of office programs begin with one of the entries that all of them have. */
        Magic OFFICE_PACKAGE = at(0, "504b0304")
                .and(text(FIRST_NAME, "[Content_Types].xml")
                        .or(text(FIRST_NAME, "_rels/"))
                        .or(text(FIRST_NAME, "docProps/"))
                        .or(text(FIRST_NAME, "word/"))
                        .or(text(FIRST_NAME, "xl/"))
                        .or(text(FIRST_NAME, "ppt/"))
                        .or(text(FIRST_NAME, "customXml/")));

        boolean matches(byte[] head);

        static Magic at(int offset, String hex) {
            byte[] wanted = HexFormat.of().parseHex(hex);
            return head -> head.length >= offset + wanted.length
                    && Arrays.equals(head, offset, offset + wanted.length, wanted, 0, wanted.length);
        }

        static Magic text(int offset, String ascii) {
            return at(offset, HexFormat.of().formatHex(ascii.getBytes(StandardCharsets.US_ASCII)));
        }

        /** Its first entry is its own media type, and not compressed, exactly so that this can be seen. */
        static Magic openDocument(String what) {
            return at(0, "504b0304").and(text(FIRST_NAME, "mimetypeapplication/vnd.oasis.opendocument." + what));
        }

        default Magic and(Magic other) {
            return head -> matches(head) && other.matches(head);
        }

        default Magic or(Magic other) {
            return head -> matches(head) || other.matches(head);
        }
    }
}
