package app.parley.web.calendar;

import app.parley.calendar.Question;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to bookers, as typed.
 *
 * @param key by which its answers were kept so far; null for a new one
 * @param options one in each line
 */
record QuestionRow(
        @Nullable String key,
        @Nullable String label,
        @Nullable String kind,
        boolean required,
        @Nullable String options) {

    static final QuestionRow BLANK = new QuestionRow(null, null, Question.Kind.TEXT.name(), false, null);

    static QuestionRow of(Question question) {
        return new QuestionRow(
                question.key(),
                question.label(),
                question.kind().name(),
                question.required(),
                String.join("\n", question.options()));
    }

    static QuestionRow of(Sent row) {
        return new QuestionRow(
                row.text("key"), row.text("label"), row.text("kind"), row.isTicked("required"), row.text("options"));
    }

    boolean isBlank() {
        return Typed.isBlank(label) && Typed.isBlank(options);
    }

    Question question(int row, String itsKey) {
        Question.Kind chosen = Typed.choice("questions[" + row + "].kind", Question.Kind.class, kind);
        List<String> lines = Typed.text(options)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Question(itsKey, Typed.text(label), chosen, required, lines);
    }
}
