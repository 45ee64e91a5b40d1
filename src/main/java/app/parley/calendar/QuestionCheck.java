package app.parley.calendar;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The bounds of a booking form; answers its questions as they are kept, or names every field that breaks one. */
final class QuestionCheck {

    private static final int MAX_QUESTIONS = 20;
    private static final int MAX_OPTIONS = 30;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,40}");

    private final List<InvalidInput.Field> wrong = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();

    private QuestionCheck() {}

    static List<Question> checked(List<Question> questions) {
        return new QuestionCheck().check(questions);
    }

    private List<Question> check(List<Question> typed) {
        if (typed.size() > MAX_QUESTIONS) {
            throw new InvalidInput("questions", "too-many");
        }
        List<Question> kept = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            kept.add(check("questions[" + i + "].", typed.get(i)));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return kept;
    }

    private Question check(String path, Question typed) {
        if (!KEY.matcher(typed.key()).matches()) {
            refuse(path + "key", "malformed");
        } else if (!keys.add(typed.key())) {
            refuse(path + "key", "taken");
        }
        String label = line(path + "label", typed.label(), 200);
        return new Question(typed.key(), label, typed.kind(), typed.required(), options(path + "options", typed));
    }

    private List<String> options(String field, Question typed) {
        int count = typed.options().size();
        boolean choice = typed.kind() == Question.Kind.CHOICE;
        if (choice ? count < 2 || count > MAX_OPTIONS : count > 0) {
            refuse(field, choice && count > MAX_OPTIONS ? "too-many" : choice ? "required" : "not-for-text");
            return List.of();
        }
        List<String> options = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String option = line(field + "[" + i + "]", typed.options().get(i), 120);
            if (options.contains(option)) {
                refuse(field + "[" + i + "]", "taken");
            }
            options.add(option);
        }
        return options;
    }

    private String line(String field, String typed, int max) {
        try {
            return Texts.line(field, typed, 1, max);
        } catch (InvalidInput e) {
            wrong.addAll(e.fields());
            return typed;
        }
    }

    private void refuse(String field, String code) {
        wrong.add(new InvalidInput.Field(field, code));
    }
}
