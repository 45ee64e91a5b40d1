package app.parley.web.calendar;

import app.parley.calendar.Question;
import app.parley.platform.Gathered;
import app.parley.web.frame.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the questions of a form; new ones get a key of their own, by which their answers are kept. */
final class Questions {

    private Questions() {}

    static List<Question> read(List<QuestionRow> rows) {
        Set<String> keys =
                rows.stream().map(QuestionRow::key).filter(Objects::nonNull).collect(Collectors.toSet());
        Gathered wrong = new Gathered();
        List<Question> questions = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            QuestionRow typed = rows.get(row);
            String key = Typed.isBlank(typed.key()) ? unused(keys) : Typed.text(typed.key());
            int place = row;
            Question unread = new Question(key, "", Question.Kind.TEXT, false, List.of());
            questions.add(wrong.orElse(unread, () -> typed.question(place, key)));
        }
        wrong.refuse();
        return questions;
    }

    /** The field in which whatever was refused was typed. */
    static String fieldOf(String refused) {
        return refused.replaceFirst("^(questions\\[\\d+]\\.options)\\[\\d+]$", "$1")
                .replaceFirst("^(questions\\[\\d+]\\.)key$", "$1label");
    }

    private static String unused(Set<String> keys) {
        int number = 1;
        while (!keys.add("question-" + number)) {
            number++;
        }
        return "question-" + number;
    }
}
