package app.parley.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.shared.InvalidInput;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What bookers may answer to the questions of a calendar. */
class BookingFormTests {

    private static final List<Question> QUESTIONS = List.of(
            new Question("goal", "What is your goal?", Question.Kind.TEXT, true, List.of()),
            new Question("level", "How far are you?", Question.Kind.CHOICE, false, List.of("Beginner", "Advanced")));

    @Test
    void keepsAnswersWithTheirQuestionsInTheOrderAsked() {
        assertThat(BookingForm.checked(QUESTIONS, Map.of("level", "Advanced", "goal", "  Learn\nJava 🚀 ")))
                .containsExactly(
                        new Answer("What is your goal?", "Learn\nJava 🚀"), new Answer("How far are you?", "Advanced"));
    }

    @Test
    void leavesOutWhatWasNotAnswered() {
        assertThat(BookingForm.checked(QUESTIONS, Map.of("goal", "Learn", "level", " ")))
                .containsExactly(new Answer("What is your goal?", "Learn"));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(Map.of(), "answers.goal", "required"),
                Arguments.of(Map.of("goal", "  "), "answers.goal", "required"),
                Arguments.of(Map.of("goal", "Learn", "level", "Expert"), "answers.level", "not-an-option"),
                Arguments.of(Map.of("goal", "Learn", "shoe-size", "42"), "answers.shoe-size", "unknown"),
                Arguments.of(Map.of("goal", "x".repeat(2_001)), "answers.goal", "too-long"),
                Arguments.of(Map.of("goal", "a\u0000b"), "answers.goal", "control-characters"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWhatIsNoAnswer(Map<String, @Nullable String> typed, String field, String code) {
        assertThatThrownBy(() -> BookingForm.checked(QUESTIONS, typed))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.fields()).contains(new InvalidInput.Field(field, code)));
    }
}
