package app.parley.notification;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEvent;
import app.parley.meeting.TimelineEventType;
import app.parley.shared.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who is told what of a meeting's untold events. What a side answered is told to nobody, nor that it has; who did
 * something is told only what comes of it for both.
 *
 * @param events of this meeting, in order
 * @param settled whether the evaluation has run, so that payments are its outcome and not a cancellation's
 */
record Telling(MeetingFacts meeting, List<TimelineEvent> events, boolean settled, Set<PersonId> administrators) {

    List<News> news() {
        return events.stream().flatMap(this::of).toList();
    }

    private Stream<News> of(TimelineEvent event) {
        return switch (event.type()) {
            case REQUESTED_BY_USER ->
                approvedWith(event) ? Stream.of() : to(Side.EXPERT, event, NotificationKind.REQUESTED);
            case PROPOSED_BY_EXPERT -> to(Side.USER, event, NotificationKind.PROPOSED);
            case APPROVED_BY_USER, APPROVED_BY_EXPERT -> toBoth(event, NotificationKind.AGREED);
            case REJECTED_BY_USER -> to(Side.EXPERT, event, NotificationKind.REJECTED);
            case REJECTED_BY_EXPERT -> to(Side.USER, event, NotificationKind.REJECTED);
            case CANCELLED_BY_USER -> to(Side.EXPERT, event, NotificationKind.CANCELLED);
            case CANCELLED_BY_EXPERT -> to(Side.USER, event, NotificationKind.CANCELLED);
            case EXPIRED -> toBoth(event, NotificationKind.EXPIRED);
            case NEW_TIME_PROPOSED_BY_USER -> to(Side.EXPERT, event, NotificationKind.NEW_TIME_PROPOSED);
            case NEW_TIME_PROPOSED_BY_EXPERT -> to(Side.USER, event, NotificationKind.NEW_TIME_PROPOSED);
            case NEW_TIME_ACCEPTED_BY_USER, NEW_TIME_ACCEPTED_BY_EXPERT -> accepted(event);
            case NEW_TIME_DECLINED_BY_USER -> to(Side.EXPERT, event, NotificationKind.NEW_TIME_DECLINED);
            case NEW_TIME_DECLINED_BY_EXPERT -> to(Side.USER, event, NotificationKind.NEW_TIME_DECLINED);
            case NEW_TIME_WITHDRAWN_BY_USER -> to(Side.EXPERT, event, NotificationKind.NEW_TIME_WITHDRAWN);
            case NEW_TIME_WITHDRAWN_BY_EXPERT -> to(Side.USER, event, NotificationKind.NEW_TIME_WITHDRAWN);
            case NEW_TIME_LAPSED -> lapsed(event);
            case EXPERT_REASSIGNED -> reassigned(event);
            case COLLABORATOR_INVITED -> called(event);
            case DETAILS_CHANGED_BY_EXPERT -> to(Side.USER, event, NotificationKind.CHANGED);
            case PAYMENT_TRANSFERRED_TO_EXPERT, PAYMENT_RETURNED_TO_USER -> paid(event);
            case DISPUTE_OPENED -> disputed(event);
            case DISPUTE_DECIDED -> toBoth(event, NotificationKind.DISPUTE_DECIDED);
            case VIDEO_MEETING_CREATED,
                    VIDEO_MEETING_MOVED,
                    VIDEO_MEETING_DELETED,
                    USER_ATTENDED,
                    EXPERT_ATTENDED,
                    GUEST_ATTENDED,
                    COLLABORATOR_JOINED,
                    PROGRESS_RECORDED_BY_USER,
                    PROGRESS_RECORDED_BY_EXPERT,
                    CREDITS_BLOCKED,
                    CANCELLATION_FEE_PAID_TO_EXPERT,
                    COMPENSATION_PAID_TO_EXPERT,
                    RATED_BY_USER,
                    GUEST_INVITED -> Stream.of();
            case GUEST_ACCEPTED, GUEST_DECLINED, GUEST_REPLIED -> answered(event);
        };
    }

    /** A calendar that asks nobody agrees with the request itself. */
    private boolean approvedWith(TimelineEvent request) {
        return with(request, TimelineEventType.APPROVED_BY_EXPERT);
    }

    /** The new time is news to both, but to an expert who takes the meeting with it the whole meeting is. */
    private Stream<News> accepted(TimelineEvent event) {
        Stream<News> user = to(Side.USER, event, NotificationKind.NEW_TIME_ACCEPTED);
        return with(event, TimelineEventType.EXPERT_REASSIGNED)
                ? user
                : Stream.concat(user, to(Side.EXPERT, event, NotificationKind.NEW_TIME_ACCEPTED));
    }

    private Stream<News> reassigned(TimelineEvent event) {
        List<News> news = new ArrayList<>();
        if (event.data().get("before") instanceof String before) {
            news.add(news(event, PersonId.of(UUID.fromString(before)), NotificationKind.REASSIGNED));
        }
        if (event.data().get("expert") instanceof String taker) {
            news.add(news(event, PersonId.of(UUID.fromString(taker)), NotificationKind.AGREED));
        }
        return news.stream();
    }

    private Stream<News> called(TimelineEvent event) {
        return event.data().get("asked") instanceof Collection<?> asked
                ? asked.stream()
                        .map(person -> news(
                                event, PersonId.of(UUID.fromString(String.valueOf(person))), NotificationKind.CALLED))
                : Stream.of();
    }

    /** Whoever invited the guest, if they want to know. */
    private Stream<News> answered(TimelineEvent event) {
        return event.data().get("tells") instanceof String side
                ? to(Side.valueOf(side), event, NotificationKind.GUEST_ANSWERED)
                : Stream.of();
    }

    /** With the request itself there is nothing that could lapse any more. */
    private Stream<News> lapsed(TimelineEvent event) {
        return with(event, TimelineEventType.EXPIRED) ? Stream.of() : toBoth(event, NotificationKind.NEW_TIME_LAPSED);
    }

    /** Several payments are one settlement; one that an administrator decided is told as the decision. */
    private Stream<News> paid(TimelineEvent event) {
        if (!settled || with(event, TimelineEventType.DISPUTE_DECIDED)) {
            return Stream.of();
        }
        return Stream.of(Side.values())
                .map(side -> News.of(
                        "settled:" + meeting.id(),
                        meeting.person(side),
                        NotificationKind.SETTLED,
                        meeting.id(),
                        event.data(),
                        event.at()));
    }

    private Stream<News> disputed(TimelineEvent event) {
        Stream<News> deciding = administrators.stream()
                .filter(administrator -> meeting.sideOf(administrator) == null)
                .map(administrator -> news(event, administrator, NotificationKind.DISPUTE_TO_DECIDE));
        return Stream.concat(toBoth(event, NotificationKind.DISPUTE_OPENED), deciding);
    }

    private boolean with(TimelineEvent event, TimelineEventType other) {
        return events.stream().anyMatch(it -> it.type() == other && it.at().equals(event.at()));
    }

    private Stream<News> toBoth(TimelineEvent event, NotificationKind kind) {
        return Stream.of(Side.values()).flatMap(side -> to(side, event, kind));
    }

    private Stream<News> to(Side side, TimelineEvent event, NotificationKind kind) {
        return Stream.of(news(event, meeting.person(side), kind));
    }

    private News news(TimelineEvent event, PersonId person, NotificationKind kind) {
        return News.of(String.valueOf(event.sequence()), person, kind, meeting.id(), event.data(), event.at());
    }
}
