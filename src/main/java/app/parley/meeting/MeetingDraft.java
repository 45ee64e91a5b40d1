package app.parley.meeting;

import app.parley.expert.Location;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a meeting can change, while it is changing, and what the timeline will say about it. */
abstract class MeetingDraft {

    final MeetingFacts before;
    final Instant now;

    MeetingStatus status;
    CreditPaymentStatus credits;
    String topic;
    TimeRange time;
    Location location;
    PersonId expert;
    boolean approvedByUser;
    boolean approvedByExpert;

    @Nullable
    NewTime newTime;

    Terms terms;

    @Nullable
    Instant settlementDueAt;

    @Nullable
    Integer stars;

    @Nullable
    String ratingText;

    private final List<NewEvent> events = new ArrayList<>();

    MeetingDraft(MeetingFacts before, Instant now) {
        this.before = before;
        this.now = now;
        status = before.status();
        credits = before.creditPaymentStatus();
        topic = before.topic();
        time = before.time();
        location = before.location();
        expert = before.expert();
        approvedByUser = before.approvedByUser();
        approvedByExpert = before.approvedByExpert();
        newTime = before.newTime();
        terms = before.terms();
        settlementDueAt = before.settlementDueAt();
        stars = before.stars();
        ratingText = before.ratingText();
    }

    final void note(TimelineEventType type, @Nullable PersonId actor, Map<String, Object> data) {
        events.add(new NewEvent(before.id(), now, type, actor, Audience.BOTH, data));
    }

    final List<NewEvent> events() {
        return List.copyOf(events);
    }

    /** The meeting as it stands now; the next version once anything has happened. */
    final MeetingFacts facts() {
        return new MeetingFacts(
                before.id(),
                events.isEmpty() ? before.version() : before.version() + 1,
                status,
                credits,
                topic,
                time,
                location,
                before.price(),
                before.calendar(),
                before.offering(),
                before.user(),
                expert,
                approvedByUser,
                approvedByExpert,
                before.permissions(),
                newTime,
                terms,
                settlementDueAt,
                stars,
                ratingText,
                before.createdAt());
    }
}
