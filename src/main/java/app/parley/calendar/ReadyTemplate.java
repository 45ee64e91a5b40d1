package app.parley.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** The templates that come with Parley; their words stand under {@code template.<id>} in the message files. */
enum ReadyTemplate {
    STUDENT_MENTORING(
            45, required("subject"), choice("stage", "school", "bachelor", "master", "doctorate"), text("goal")),
    PROFESSIONAL_MENTORING(60, required("role"), choice("experience", "beginning", "some", "much"), text("goal")),
    EXPERT_ADVICE(30, required("question"), text("tried"), choice("urgency", "soon", "weeks", "whenever")),
    CAREER_GUIDANCE(60, required("situation"), choice("aim", "first", "another", "field", "promotion"), text("worry"));

    private final int minutes;
    private final List<Question> questions;

    ReadyTemplate(int minutes, Question... questions) {
        this.minutes = minutes;
        this.questions = List.of(questions);
    }

    static Stream<CalendarTemplate> all(MessageSource messages, Locale reader) {
        return Arrays.stream(values())
                .map(template -> template.said(key -> messages.getMessage("template." + key, null, reader)));
    }

    private CalendarTemplate said(UnaryOperator<String> words) {
        String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new CalendarTemplate(
                TemplateId.of(id),
                CalendarTemplate.Origin.READY,
                new TemplateSettings(
                        words.apply(id + ".name"),
                        minutes,
                        words.apply(id + ".agenda"),
                        questions.stream()
                                .map(question -> said(question, id + "." + question.key(), words))
                                .toList()),
                0);
    }

    private static Question said(Question question, String key, UnaryOperator<String> words) {
        return new Question(
                question.key(),
                words.apply(key),
                question.kind(),
                question.required(),
                question.options().stream()
                        .map(option -> words.apply(key + "." + option))
                        .toList());
    }

    private static Question required(String key) {
        return new Question(key, key, Question.Kind.TEXT, true, List.of());
    }

    private static Question text(String key) {
        return new Question(key, key, Question.Kind.TEXT, false, List.of());
    }

    private static Question choice(String key, String... options) {
        return new Question(key, key, Question.Kind.CHOICE, false, List.of(options));
    }
}
