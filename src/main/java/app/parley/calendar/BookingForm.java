package app.parley.calendar;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The questions of a calendar put to a booker. */
public final class BookingForm {

    private static final int MAX_ANSWER = 2_000;

    private final List<Question> questions;
    private final Map<String, @Nullable String> typed;
    private final List<InvalidInput.Field> wrong = new ArrayList<>();

    private BookingForm(List<Question> questions, Map<String, @Nullable String> typed) {
        this.questions = questions;
        this.typed = typed;
    }

    /**
     * The answers as they are kept, in the order of the questions; what was left out is left out.
     *
     * @param typed by the keys of the questions
     * @throws InvalidInput naming each field as {@code answers.<key>}
     */
    public static List<Answer> checked(List<Question> questions, Map<String, @Nullable String> typed) {
        return new BookingForm(questions, typed).checked();
    }

    private List<Answer> checked() {
        refuseUnasked();
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions) {
            String answer = answer(question);
            if (!answer.isEmpty()) {
                answers.add(new Answer(question.label(), answer));
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return answers;
    }

    private String answer(Question question) {
        String answer = text(question);
        if (answer.isEmpty()) {
            if (question.required()) {
                refuse(question.key(), "required");
            }
        } else if (question.kind() == Question.Kind.CHOICE
                && !question.options().contains(answer)) {
            refuse(question.key(), "not-an-option");
        }
        return answer;
    }

    private String text(Question question) {
        try {
            return Texts.block(field(question.key()), typed.get(question.key()), MAX_ANSWER);
        } catch (InvalidInput e) {
            wrong.addAll(e.fields());
            return "";
        }
    }

    private void refuseUnasked() {
        List<String> asked = questions.stream().map(Question::key).toList();
        typed.keySet().stream().filter(key -> !asked.contains(key)).forEach(key -> refuse(key, "unknown"));
    }

    private void refuse(String key, String code) {
        wrong.add(new InvalidInput.Field(field(key), code));
    }

    private static String field(String key) {
        return "answers." + key;
    }
}
