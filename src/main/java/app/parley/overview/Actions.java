package app.parley.overview;

import static app.parley.meeting.MeetingStatus.AGREED;
import static app.parley.meeting.MeetingStatus.AWAITING_APPROVAL;
import static app.parley.meeting.MeetingStatus.EVALUATED;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.NewTime;
import app.parley.meeting.Side;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The one place that says what a side may do with a meeting now; the verbs' own guards say the same. */
record Actions(MeetingFacts meeting, Side side, boolean answered, Instant now) {

    /** @param side null for somebody who is no side and may do nothing */
    static Set<Action> of(MeetingFacts meeting, @Nullable Side side, boolean answered, Instant now) {
        if (side == null) {
            return Set.of();
        }
        Actions actions = new Actions(meeting, side, answered, now);
        return Collections.unmodifiableSet(Arrays.stream(Action.values())
                .filter(actions::allow)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Action.class))));
    }

    private boolean allow(Action action) {
        return switch (action) {
            case APPROVAL, REJECTION -> awaits() && !meeting.approvedBy(side);
            case CANCELLATION -> (stands() && meeting.letsCancel(side)) || (awaits() && meeting.approvedBy(side));
            case NEW_TIME -> (awaits() || stands()) && meeting.letsReschedule(side);
            case NEW_TIME_ACCEPTANCE, NEW_TIME_DECLINE -> proposedBy(side.other());
            case NEW_TIME_WITHDRAWAL -> proposedBy(side);
            case DETAILS -> side == Side.EXPERT && (awaits() || stands());
            case PROGRESS -> takesAnswers() && !answered;
            case RATING -> side == Side.USER && meeting.tookPlace();
        };
    }

    private boolean awaits() {
        return meeting.status() == AWAITING_APPROVAL
                && now.isBefore(meeting.time().start());
    }

    private boolean stands() {
        return meeting.status() == AGREED && now.isBefore(meeting.time().start());
    }

    private boolean proposedBy(Side proposer) {
        NewTime proposed = meeting.newTime();
        return (awaits() || stands())
                && proposed != null
                && proposed.by() == proposer
                && now.isBefore(proposed.startsAt());
    }

    private boolean takesAnswers() {
        Instant end = meeting.time().end();
        return (meeting.status() == AGREED || meeting.status() == EVALUATED)
                && !now.isBefore(end)
                && now.isBefore(end.plus(meeting.terms().evaluationLimit()));
    }
}
