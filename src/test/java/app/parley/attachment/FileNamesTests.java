package app.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.shared.InvalidInput;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTests {

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("Contract.pdf", "Contract.pdf"),
                Arguments.of("Přehled smluv č. 3.pdf", "Přehled smluv č. 3.pdf"),
                Arguments.of("合同.pdf", "合同.pdf"),
                Arguments.of("../../etc/passwd.txt", "passwd.txt"),
                Arguments.of("C:\\Users\\una\\a.txt", "a.txt"),
                Arguments.of("a.pdf\r\nX-Evil: 1.txt", "a.pdfX-Evil_ 1.txt"),
                Arguments.of("a\u0000b.txt", "ab.txt"),
                Arguments.of("invoice\u202Efdp.exe", "invoicefdp.exe"),
                Arguments.of("z\u200Bero\uFEFF.txt", "zero.txt"),
                Arguments.of("a\".txt; filename=\"b.exe", "a_.txt_ filename=_b.exe"),
                Arguments.of("<script>.txt", "_script_.txt"),
                Arguments.of("...hidden.txt. ", "hidden.txt"),
                Arguments.of("  two   spaces.txt", "two spaces.txt"),
                Arguments.of("CON.txt", "_CON.txt"),
                Arguments.of("e\u0301.txt", "é.txt"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsWhatIsHarmless(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "...", "/", "a/", "\u202E\u200B"})
    void refusesANameOfWhichNothingIsLeft(@Nullable String given) {
        assertThatThrownBy(() -> FileNames.clean(given)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void shortensLongNamesBeforeTheirEnding() {
        String name = FileNames.clean("🙂".repeat(300) + ".pdf");

        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileNames.LONGEST);
        assertThat(name).endsWith("🙂.pdf");
    }
}
