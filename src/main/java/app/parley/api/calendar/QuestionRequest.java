package app.parley.api.calendar;

import app.parley.api.RequiredField;
import app.parley.calendar.Question;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A question as it is sent; kind null means TEXT. */
record QuestionRequest(
        @Nullable String key,
        @Nullable String label,
        Question.@Nullable Kind kind,
        @Nullable Boolean required,
        @Nullable List<@Nullable String> options) {

    /** All of a form; null is none. */
    static List<Question> asked(@Nullable List<@Nullable QuestionRequest> questions) {
        List<Question> asked = new ArrayList<>();
        for (int i = 0; questions != null && i < questions.size(); i++) {
            String path = "questions[" + i + "]";
            asked.add(RequiredField.of(path, questions.get(i)).question(path));
        }
        return asked;
    }

    private Question question(String path) {
        List<String> choices = new ArrayList<>();
        for (int i = 0; options != null && i < options.size(); i++) {
            choices.add(RequiredField.of(path + ".options[" + i + "]", options.get(i)));
        }
        return new Question(
                RequiredField.of(path + ".key", key),
                RequiredField.of(path + ".label", label),
                kind == null ? Question.Kind.TEXT : kind,
                Boolean.TRUE.equals(required),
                choices);
    }
}
