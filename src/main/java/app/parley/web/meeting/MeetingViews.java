package app.parley.web.meeting;

import app.parley.dispute.Dispute;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.meeting.PersonalLink;
import app.parley.meeting.Side;
import app.parley.overview.Action;
import app.parley.overview.Explanations;
import app.parley.overview.MeetingOverview;
import app.parley.overview.Overviews;
import app.parley.settlement.GivenAnswer;
import app.parley.settlement.Settlement;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a side sees of a meeting. */
@Component
class MeetingViews {
    private final Overviews overviews;
    private final Meetings meetings;
    private final BookingViews bookings;
    private final TimelineWords timeline;
    private final Explanations explanations;
    private final Viewer viewer;
    private final Clock clock;

    MeetingViews(
            Overviews overviews,
            Meetings meetings,
            BookingViews bookings,
            TimelineWords timeline,
            Explanations explanations,
            Viewer viewer,
            Clock clock) {
        this.overviews = overviews;
        this.meetings = meetings;
        this.bookings = bookings;
        this.timeline = timeline;
        this.explanations = explanations;
        this.viewer = viewer;
        this.clock = clock;
    }

    MeetingLine line(MeetingOverview meeting) {
        MeetingFacts facts = meeting.facts();
        Side side = Objects.requireNonNull(meeting.side());
        Standing standing = Standing.of(meeting, clock.instant());
        return new MeetingLine(
                facts.id().toString(),
                facts.topic(),
                side,
                side == Side.USER ? meeting.expertName() : meeting.userName(),
                facts.time().start(),
                facts.time().end(),
                facts.status(),
                facts.creditPaymentStatus(),
                standing,
                standing.isMyTurn(),
                facts.price().amount());
    }

    MeetingView page(PersonId person, MeetingId id) {
        MeetingOverview meeting = overviews.of(person, id);
        MeetingFacts facts = meeting.facts();
        MeetingLine line = line(meeting);
        return new MeetingView(
                line,
                facts.version(),
                meeting.userName(),
                meeting.expertName(),
                meeting.expertHandle(),
                facts.location(),
                meeting.calendarSlug(),
                meeting.overlapsAnother(),
                proposed(facts),
                link(meeting.myLink()),
                answerUntil(meeting),
                meeting.actions(),
                said(meeting.userAnswer()),
                said(meeting.expertAnswer()),
                settled(meeting.settlement()),
                disputed(meeting.dispute()),
                rated(facts),
                line.side() == Side.EXPERT && meetings.haveMet(facts.expert(), facts.user()),
                bookings.of(meeting),
                timeline(person, id));
    }

    private List<TimelineLine> timeline(PersonId person, MeetingId id) {
        return overviews.timeline(person, id).stream()
                .map(entry -> timeline.tell(entry.event(), entry.actorName()))
                .toList();
    }

    private static MeetingView.@Nullable Proposed proposed(MeetingFacts facts) {
        return facts.newTime() == null
                ? null
                : new MeetingView.Proposed(
                        facts.newTime().startsAt(),
                        facts.newTime().startsAt().plus(facts.time().length()),
                        facts.newTime().by());
    }

    private MeetingView.@Nullable Link link(@Nullable PersonalLink link) {
        if (link == null) {
            return null;
        }
        Instant now = clock.instant();
        boolean open = !now.isBefore(link.opensAt()) && !now.isAfter(link.closesAt());
        return new MeetingView.Link(link.path(), link.opensAt(), link.closesAt(), open, now.isAfter(link.closesAt()));
    }

    private static @Nullable Instant answerUntil(MeetingOverview meeting) {
        return meeting.facts().status() == MeetingStatus.AGREED
                        && meeting.actions().contains(Action.PROGRESS)
                ? meeting.facts().time().end().plus(meeting.facts().terms().evaluationLimit())
                : null;
    }

    private static MeetingView.@Nullable Said said(@Nullable GivenAnswer given) {
        return given == null ? null : new MeetingView.Said(given.answer().name(), given.comment());
    }

    private MeetingView.@Nullable Settled settled(@Nullable Settlement settlement) {
        return settlement == null
                ? null
                : new MeetingView.Settled(
                        settlement.rule().name(),
                        settlement.outcome().name(),
                        explanations.of(settlement, viewer.locale()),
                        settlement.userReturned().amount(),
                        settlement.expertPaid().amount(),
                        settlement.platformFee().amount(),
                        settlement.platformPaid().amount(),
                        settlement.at());
    }

    private static MeetingView.@Nullable Disputed disputed(@Nullable Dispute dispute) {
        if (dispute == null) {
            return null;
        }
        var decision = dispute.decision();
        return new MeetingView.Disputed(
                dispute.openedAt(),
                decision == null
                        ? null
                        : new MeetingView.Decided(
                                decision.outcome().name(), decision.expertPercent(), decision.reason(), decision.at()));
    }

    private static MeetingView.@Nullable Rated rated(MeetingFacts facts) {
        return facts.stars() == null
                ? null
                : new MeetingView.Rated(facts.stars(), facts.ratingText() == null ? "" : facts.ratingText());
    }
}
