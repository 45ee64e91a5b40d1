package app.parley.settlement;

import app.parley.meeting.Side;
import org.jspecify.annotations.Nullable;

/** The answers of one meeting and who gave the first; null while both are silent. */
record AnswersInOrder(Answers answers, @Nullable Side first) {

    static final AnswersInOrder NONE = new AnswersInOrder(Answers.NONE, null);

    AnswersInOrder and(Side side, GivenAnswer answer) {
        Answers both = switch (side) {
            case USER -> new Answers(answer, answers.expert());
            case EXPERT -> new Answers(answers.user(), answer);
        };
        return new AnswersInOrder(both, first == null ? side : first);
    }

    @Nullable
    Answer of(Side side) {
        GivenAnswer given = answers.of(side);
        return given == null ? null : given.answer();
    }
}
