package app.parley.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells text from what only calls itself so: UTF-8 to the end, no control characters, and nothing to be run at its start. */
final class PlainText {

    private static final int AT_ONCE = 8192;

    private PlainText() {}

    /** Neither markup nor a script: those say so with their first visible characters. */
    static boolean startsLikeIt(byte[] head) {
        String start =
                new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        return !start.startsWith("<")
                && !start.startsWith("#!")
                && !start.startsWith("%!")
                && !start.startsWith("%PDF");
    }

    static boolean isIt(Upload.Source source) throws IOException {
        var strictly = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (InputStream bytes = source.open();
                Reader text = new InputStreamReader(bytes, strictly)) {
            char[] some = new char[AT_ONCE];
            for (int got = text.read(some); got >= 0; got = text.read(some)) {
                for (int i = 0; i < got; i++) {
                    if (isControl(some[i])) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isControl(char c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    }
}
