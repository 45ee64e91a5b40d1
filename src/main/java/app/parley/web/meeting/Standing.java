package app.parley.web.meeting;

import app.parley.meeting.MeetingFacts;
import app.parley.overview.Action;
import app.parley.overview.MeetingOverview;
import java.time.Instant;

/** Where a meeting stands for the person who looks at it, finer than its status; each has a sentence. */
enum Standing {
    WAITS_FOR_ME,
    WAITS_FOR_OTHER,
    NEW_TIME_WAITS_FOR_ME,
    NEW_TIME_WAITS_FOR_OTHER,
    AGREED,
    RUNNING,
    TO_ANSWER,
    ANSWERED,
    DISPUTED,
    EVALUATED,
    REJECTED,
    CANCELLED,
    EXPIRED;

    static Standing of(MeetingOverview meeting, Instant now) {
        return switch (meeting.facts().status()) {
            case AWAITING_APPROVAL -> awaiting(meeting);
            case AGREED -> agreed(meeting, now);
            case EVALUATED -> EVALUATED;
            case REJECTED -> REJECTED;
            case CANCELLED -> CANCELLED;
            case EXPIRED -> EXPIRED;
        };
    }

    /** Which of the style sheet's tones it has. */
    public String tone() {
        return switch (this) {
            case WAITS_FOR_ME, NEW_TIME_WAITS_FOR_ME, TO_ANSWER, DISPUTED -> "wait";
            case AGREED, RUNNING, EVALUATED -> "good";
            case REJECTED, CANCELLED, EXPIRED -> "bad";
            case WAITS_FOR_OTHER, NEW_TIME_WAITS_FOR_OTHER, ANSWERED -> "";
        };
    }

    private static Standing awaiting(MeetingOverview meeting) {
        if (meeting.facts().newTime() != null) {
            return newTime(meeting);
        }
        return meeting.actions().contains(Action.APPROVAL) ? WAITS_FOR_ME : WAITS_FOR_OTHER;
    }

    private static Standing newTime(MeetingOverview meeting) {
        return meeting.actions().contains(Action.NEW_TIME_ACCEPTANCE)
                ? NEW_TIME_WAITS_FOR_ME
                : NEW_TIME_WAITS_FOR_OTHER;
    }

    private static Standing agreed(MeetingOverview meeting, Instant now) {
        MeetingFacts facts = meeting.facts();
        if (meeting.dispute() != null) {
            return DISPUTED;
        }
        if (now.isBefore(facts.time().start())) {
            return facts.newTime() == null ? AGREED : newTime(meeting);
        }
        if (now.isBefore(facts.time().end())) {
            return RUNNING;
        }
        return meeting.actions().contains(Action.PROGRESS) ? TO_ANSWER : ANSWERED;
    }
}
