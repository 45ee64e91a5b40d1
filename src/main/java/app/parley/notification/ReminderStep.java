package app.parley.notification;

import app.parley.meeting.MeetingFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What an agreed meeting is remembered for, and when: before its start, and after its end while a side is silent. */
enum ReminderStep {
    DAY_BEFORE(NotificationKind.DAY_BEFORE) {
        @Override
        Instant dueAt(MeetingFacts meeting) {
            return meeting.time().start().minus(Duration.ofHours(24));
        }

        @Override
        Instant pointlessFrom(MeetingFacts meeting) {
            return meeting.time().start();
        }
    },
    STARTS_SOON(NotificationKind.STARTS_SOON) {
        @Override
        Instant dueAt(MeetingFacts meeting) {
            return meeting.linkOpensAt();
        }

        @Override
        Instant pointlessFrom(MeetingFacts meeting) {
            return meeting.time().end();
        }
    },
    FIRST_CONFIRMATION(24),
    SECOND_CONFIRMATION(120),
    LAST_CONFIRMATION(144);

    private final NotificationKind kind;
    private final Duration afterEnd;

    ReminderStep(NotificationKind kind) {
        this.kind = kind;
        this.afterEnd = Duration.ZERO;
    }

    ReminderStep(int hoursAfterEnd) {
        this.kind = NotificationKind.PLEASE_CONFIRM;
        this.afterEnd = Duration.ofHours(hoursAfterEnd);
    }

    NotificationKind kind() {
        return kind;
    }

    Instant dueAt(MeetingFacts meeting) {
        return meeting.time().end().plus(afterEnd);
    }

    /** The first instant at which it would say nothing useful any more. */
    Instant pointlessFrom(MeetingFacts meeting) {
        return meeting.time().end().plus(meeting.terms().evaluationLimit());
    }

    /** The earliest step that is due after this instant. */
    static Optional<ReminderStep> after(Instant instant, MeetingFacts meeting) {
        return Arrays.stream(values())
                .filter(step -> step.dueAt(meeting).isAfter(instant)
                        && step.dueAt(meeting).isBefore(step.pointlessFrom(meeting)))
                .min(Comparator.comparing(step -> step.dueAt(meeting)));
    }

    /** Of the steps due from one instant to another the latest that still says something useful. */
    static Optional<ReminderStep> latest(Instant from, Instant to, MeetingFacts meeting) {
        return Stream.of(values())
                .filter(step -> !step.dueAt(meeting).isBefore(from)
                        && !step.dueAt(meeting).isAfter(to)
                        && to.isBefore(step.pointlessFrom(meeting)))
                .max(Comparator.comparing(step -> step.dueAt(meeting)));
    }
}
