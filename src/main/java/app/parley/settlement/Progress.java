package app.parley.settlement;

import app.parley.meeting.Evaluations;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Side;
import app.parley.meeting.WrongState;
import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes each side's answer, once, and runs the evaluation when the answer makes it run. */
@Service
public class Progress {

    private static final int LONGEST_COMMENT = 2_000;

    private final Evaluations evaluations;
    private final AnswerBook book;
    private final Settler settler;
    private final Clock clock;

    Progress(Evaluations evaluations, AnswerBook book, Settler settler, Clock clock) {
        this.evaluations = evaluations;
        this.book = book;
        this.settler = settler;
        this.clock = clock;
    }

    /** @param comment at most 2,000 characters, may be empty */
    @Transactional
    public MeetingFacts record(
            PersonId by,
            MeetingId meeting,
            @Nullable Answer answer,
            @Nullable String comment,
            @Nullable Long expectedVersion) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        GivenAnswer given = new GivenAnswer(required(answer), Texts.block("comment", comment, LONGEST_COMMENT), now);
        MeetingFacts facts = evaluations.lock(by, meeting);
        Side side = side(facts, by);
        AnswersInOrder before = book.of(Set.of(meeting)).getOrDefault(meeting, AnswersInOrder.NONE);
        requireAnswerable(facts, before, side, now, expectedVersion);
        book.add(meeting, side, by, given);
        evaluations.noteProgress(meeting, side, by, now);
        Verdict.byRule(facts, before.and(side, given), now)
                .ifPresent(verdict -> settler.carryOut(List.of(verdict), now));
        return evaluations.lock(by, meeting);
    }

    /** Answers by meeting; every meeting asked for is present. For the overview and evidence only: nothing is hidden here. */
    @Transactional(readOnly = true)
    public Map<MeetingId, Answers> of(Collection<MeetingId> meetings) {
        Map<MeetingId, AnswersInOrder> found = meetings.isEmpty() ? Map.of() : book.of(meetings);
        return meetings.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> found.getOrDefault(id, AnswersInOrder.NONE).answers()));
    }

    private static void requireAnswerable(
            MeetingFacts facts, AnswersInOrder before, Side side, Instant now, @Nullable Long expectedVersion) {
        if (expectedVersion != null && expectedVersion != facts.version()) {
            throw new StaleVersion();
        }
        if (facts.status() != MeetingStatus.AGREED && facts.status() != MeetingStatus.EVALUATED) {
            throw new WrongState();
        }
        if (now.isBefore(facts.time().end())) {
            throw new TooEarly();
        }
        if (!now.isBefore(Verdict.limit(facts))) {
            throw new TooLate();
        }
        if (before.answers().of(side) != null) {
            throw new AlreadyAnswered();
        }
    }

    private static Answer required(@Nullable Answer answer) {
        if (answer == null) {
            throw new InvalidInput("answer", "required");
        }
        return answer;
    }

    private static Side side(MeetingFacts facts, PersonId by) {
        Side side = facts.sideOf(by);
        if (side == null) {
            throw new NotFound();
        }
        return side;
    }
}
