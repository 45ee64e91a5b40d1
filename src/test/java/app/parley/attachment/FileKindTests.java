package app.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            a.pdf,  255044462d312e37,             PDF
            a.PDF,  255044462d312e37,             PDF
            a.png,  89504e470d0a1a0a0000,         PNG
            a.jpg,  ffd8ffe0,                     JPEG
            a.jpeg, ffd8ffdb,                     JPEG
            a.gif,  47494638396100,               GIF
            a.webp, 524946460000000057454250,     WEBP
            a.zip,  504b030414000000,             ZIP
            a.txt,  68656c6c6f,                   TEXT
            a.txt,  efbbbf68c3a96c6c6f,           TEXT
            a.csv,  612c620a312c32,               CSV""")
    void isWhatBothTheBytesAndTheNameSay(String name, String hex, FileKind kind) throws IOException {
        assertThat(kindOf(name, HexFormat.of().parseHex(hex))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            a program called a document,      a.pdf,  4d5a900003000000
            a program called a picture,       a.png,  7f454c4602010100
            a program called text,            a.txt,  4d5a900003000000
            a program under its own name,     a.exe,  4d5a900003000000
            a picture called a document,      a.pdf,  89504e470d0a1a0a
            a ZIP called a text document,     a.odt,  504b0304140000000000000000000000000000000000000000000000000061
            a ZIP called a spreadsheet,       a.xlsx, 504b0304140000000000000000000000000000000000000000000000000061
            text that is not UTF-8,           a.txt,  68e96c6c6f
            half a letter at the end,         a.txt,  68c3
            a NUL in a text,                  a.txt,  680065
            an escape in a text,              a.txt,  681b5b41
            a document of the old kind,       a.doc,  d0cf11e0a1b11ae1
            a document with macros,           a.docm, 504b0304
            no ending at all,                 a,      255044462d
            nothing behind the ending's dot,  a.,     255044462d""")
    void isNothingThatIsTakenWhenTheyDiffer(String why, String name, String hex) throws IOException {
        assertThat(kindOf(name, HexFormat.of().parseHex(hex))).as(why).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.txt  | <!doctype html><script>alert(1)</script>
            a.txt  | <svg xmlns='http://www.w3.org/2000/svg'/>
            a.md   | <?xml version='1.0'?>
            a.csv  | <html>
            a.txt  | #!/bin/sh
            a.svg  | <svg/>
            a.html | hello
            a.js   | hello
            a.bat  | hello""")
    void isNeverMarkupOrAScript(String name, String text) throws IOException {
        assertThat(kindOf(name, text.getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(kindOf(name, ("\uFEFF \n" + text).getBytes(StandardCharsets.UTF_8)))
                .isNull();
    }

    @Test
    void knowsOfficeDocumentsByTheirFirstEntry() throws IOException {
        assertThat(kindOf("a.docx", zipOf("[Content_Types].xml", "<Types/>"))).isEqualTo(FileKind.DOCX);
        assertThat(kindOf("a.xlsx", zipOf("_rels/.rels", "<x/>"))).isEqualTo(FileKind.XLSX);
        assertThat(kindOf("a.pptx", zipOf("evil.exe", "MZ"))).isNull();
    }

    @Test
    void takesAZipThatWouldGrowWithoutEndAsTheSmallFileItIs() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("zeros"));
            write(zip, 200 << 20);
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        assertThat(kindOf("a.zip", bomb.toByteArray())).isEqualTo(FileKind.ZIP);
    }

    private static void write(OutputStream target, int zeros) throws IOException {
        byte[] some = new byte[1 << 20];
        for (int written = 0; written < zeros; written += some.length) {
            target.write(some);
        }
    }

    private static byte[] zipOf(String name, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static @Nullable FileKind kindOf(String name, byte[] bytes) throws IOException {
        return FileKind.of(name, AttachmentFixture.bytes(name, bytes).source()).orElse(null);
    }
}
