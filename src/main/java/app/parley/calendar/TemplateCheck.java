package app.parley.calendar;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The bounds of a template; answers it as it is kept, or names every field that breaks one. */
final class TemplateCheck {

    private final List<InvalidInput.Field> wrong = new ArrayList<>();

    private TemplateCheck() {}

    static TemplateSettings checked(TemplateSettings typed) {
        return new TemplateCheck().check(typed);
    }

    private TemplateSettings check(TemplateSettings typed) {
        String name = orAsTyped(typed.name(), () -> Texts.line("name", typed.name(), 1, 120));
        if (typed.minutes() < 5 || typed.minutes() > 720) {
            wrong.add(new InvalidInput.Field("minutes", "out-of-range"));
        }
        String agenda = orAsTyped(typed.agenda(), () -> Texts.block("agenda", typed.agenda(), CalendarCheck.MAX_TEXT));
        List<Question> questions = orAsTyped(typed.questions(), () -> QuestionCheck.checked(typed.questions()));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new TemplateSettings(name, typed.minutes(), agenda, questions);
    }

    private <T> T orAsTyped(T typed, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (InvalidInput e) {
            wrong.addAll(e.fields());
            return typed;
        }
    }
}
