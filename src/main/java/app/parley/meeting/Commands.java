package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way in which a meeting changes: lock, check who asks, let the verb decide, write, carry out. */
@Component
class Commands {

    private final MeetingStore meetings;
    private final TimelineStore timeline;
    private final Consequences consequences;
    private final List<MeetingListener> listeners;
    private final Clock clock;

    Commands(
            MeetingStore meetings,
            TimelineStore timeline,
            Consequences consequences,
            List<MeetingListener> listeners,
            Clock clock) {
        this.meetings = meetings;
        this.timeline = timeline;
        this.consequences = consequences;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** A verb of the meeting on behalf of one side. */
    @FunctionalInterface
    interface Verb {
        void apply(Meeting meeting, Side by);
    }

    MeetingFacts change(PersonId by, MeetingId id, @Nullable Long expectedVersion, Verb verb) {
        MeetingFacts before = meetings.lock(id);
        Side side = side(before, by);
        if (expectedVersion != null && expectedVersion != before.version()) {
            throw new StaleVersion();
        }
        Meeting meeting = new Meeting(before, now());
        meeting.letNewTimeLapse();
        verb.apply(meeting, side);
        return write(meeting);
    }

    /** Asks the meeting as it stands what would happen; changes nothing. */
    <T> T look(PersonId by, MeetingId id, BiFunction<Meeting, Side, T> question) {
        MeetingFacts meeting = meetings.find(id).orElseThrow(NotFound::new);
        return question.apply(new Meeting(meeting, now()), side(meeting, by));
    }

    /** Writes what has happened to a locked meeting, or nothing when nothing has. */
    MeetingFacts write(Meeting meeting) {
        if (meeting.events().isEmpty()) {
            return meeting.before;
        }
        meetings.update(meeting.facts());
        MeetingFacts after = finish(meeting);
        listeners.forEach(listener -> listener.changed(after.id()));
        return after;
    }

    MeetingFacts open(Meeting meeting) {
        meetings.insert(meeting.facts());
        return finish(meeting);
    }

    /** The present, as precise as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Side side(MeetingFacts meeting, PersonId person) {
        Side side = meeting.sideOf(person);
        if (side == null) {
            throw new NotFound();
        }
        return side;
    }

    private MeetingFacts finish(Meeting meeting) {
        timeline.append(meeting.events());
        consequences.carryOut(meeting.before, meeting.facts(), meeting.cancellation(), meeting.now);
        return meeting.facts();
    }
}
