package app.parley.web.credit;

import app.parley.web.frame.Language;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Words;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A statement as a file for spreadsheets, which know its letters by its first mark, part its columns as the reader's
 * language does, and never take a text in it for a formula.
 */
@Component
class StatementFile {
    private static final String MARK = "\uFEFF";
    private static final String FORMULA = "=+-@\t\r\n|%＝＋－＠";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private final Words words;
    private final Viewer viewer;

    StatementFile(Words words, Viewer viewer) {
        this.words = words;
        this.viewer = viewer;
    }

    byte[] write(List<CreditLine> lines) {
        Stream<String> rows = Stream.concat(Stream.of(head()), lines.stream().map(this::row));
        return (MARK + rows.map(row -> row + "\r\n").collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8);
    }

    private String head() {
        return row(Stream.of(
                text(words.of("credit.when.zone", viewer.zone().getId())),
                text(words.of("credit.what")),
                text(words.of("credit.topic")),
                text(words.of("credit.account")),
                text(words.of("credit.amount")),
                text(words.of("credit.balance"))));
    }

    private String row(CreditLine line) {
        return row(Stream.of(
                moment(line, viewer.zone()),
                text(words.of("credit.reason." + line.reason())),
                text(line.topic()),
                text(words.of("credit.account." + line.account())),
                Long.toString(line.amount()),
                Long.toString(line.balanceAfter())));
    }

    private String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(viewer.language() == Language.EN ? "," : ";"));
    }

    private static String moment(CreditLine line, ZoneId zone) {
        return MOMENT.format(ZonedDateTime.ofInstant(line.at(), zone));
    }

    static String text(@Nullable String text) {
        String told = text == null ? "" : text;
        boolean formula = !told.isBlank() && FORMULA.indexOf(told.strip().charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + told.replace("\"", "\"\"") + '"';
    }
}
