package app.parley.api.meeting;

import app.parley.expert.Location;
import app.parley.guest.NewGuest;
import app.parley.meeting.RejectionReason;
import app.parley.meeting.TimelineEventType;
import app.parley.settlement.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the calls on meetings take and give besides a meeting. */
final class MeetingBodies {

    private MeetingBodies() {}

    /**
     * Either a calendar's slot, or an expert's offering at a time of the user's choice.
     *
     * @param guests to be invited by e-mail once the meeting is agreed; the meeting begins with all of them, or not at all
     */
    record NewMeeting(
            @Nullable String calendar,
            @Nullable String expert,
            @Nullable UUID offeringId,
            @Nullable Instant startsAt,
            @Nullable String topic,
            @Nullable Map<String, @Nullable String> answers,
            @Nullable List<@Nullable UUID> services,
            @Nullable List<@Nullable NewGuest> guests) {}

    /** @param guests as of a {@link NewMeeting} */
    record NewProposal(
            @Nullable UUID userId,
            @Nullable UUID offeringId,
            @Nullable Instant startsAt,
            @Nullable Integer minutes,
            @Nullable Long price,
            @Nullable String topic,
            @Nullable List<@Nullable NewGuest> guests) {}

    record Details(@Nullable String topic, @Nullable Place location) {}

    record Place(Location.@Nullable Kind kind, @Nullable String detail) {}

    record Rejection(
            @Nullable RejectionReason reason, @Nullable String note) {}

    record Cancellation(@Nullable String reason, @Nullable Long acceptedFee) {}

    /** @param freeUntil last instant of a free cancellation; null when it is always free for the caller */
    record CancellationCost(
            long fee, long returned, @Nullable Instant freeUntil) {}

    record Start(@Nullable Instant startsAt) {}

    record GivenProgress(@Nullable Answer answer, @Nullable String comment) {}

    record GivenRating(@Nullable Integer stars, @Nullable String text) {}

    record Timeline(List<Event> items) {}

    /** @param actor null when the platform itself acted */
    record Event(
            Instant at, TimelineEventType type, @Nullable Actor actor, Map<String, Object> data) {}

    record Actor(UUID id, @Nullable String displayName) {}
}
