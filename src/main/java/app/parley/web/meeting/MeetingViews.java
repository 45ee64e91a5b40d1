package app.parley.web.meeting;

import app.parley.guest.Guests;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.overview.Action;
import app.parley.overview.MeetingOverview;
import app.parley.overview.Overviews;
import app.parley.settlement.GivenAnswer;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.attachment.FileLine;
import app.parley.web.attachment.FileLines;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a side sees of a meeting, also on pages that are about more. */
@Component
public class MeetingViews {
    private final Overviews overviews;
    private final Meetings meetings;
    private final BookingViews bookings;
    private final EscrowViews escrows;
    private final NextMoments next;
    private final TimelineWords timeline;
    private final SettledViews settlements;
    private final FileLines files;
    private final Guests guests;
    private final Clock clock;

    MeetingViews(
            Overviews overviews,
            Meetings meetings,
            BookingViews bookings,
            EscrowViews escrows,
            NextMoments next,
            TimelineWords timeline,
            SettledViews settlements,
            FileLines files,
            Guests guests,
            Clock clock) {
        this.overviews = overviews;
        this.meetings = meetings;
        this.bookings = bookings;
        this.escrows = escrows;
        this.next = next;
        this.timeline = timeline;
        this.settlements = settlements;
        this.files = files;
        this.guests = guests;
        this.clock = clock;
    }

    public MeetingLine line(MeetingOverview meeting) {
        MeetingFacts facts = meeting.facts();
        Side side = Objects.requireNonNull(meeting.side());
        Standing standing = Standing.of(meeting, clock.instant());
        return new MeetingLine(
                facts.id().toString(),
                facts.topic(),
                side,
                meeting.otherName(),
                facts.time().start(),
                facts.time().end(),
                facts.status(),
                facts.creditPaymentStatus(),
                standing,
                meeting.awaitsViewer(),
                facts.price().amount());
    }

    public NextMeeting next(MeetingOverview meeting) {
        MeetingLine line = line(meeting);
        return new NextMeeting(line, next.left(meeting, line.standing()), next.link(meeting.myLink()));
    }

    MeetingView page(PersonId person, MeetingId id) {
        MeetingOverview meeting = overviews.of(person, id);
        MeetingFacts facts = meeting.facts();
        MeetingLine line = line(meeting);
        Guests.Listed invited = guests.of(person, id);
        List<FileLine> listed = files.of(person, facts);
        return new MeetingView(
                line,
                facts.version(),
                meeting.userName(),
                meeting.expertName(),
                meeting.expertHandle(),
                next.theirTime(meeting),
                next.left(meeting, line.standing()),
                escrows.of(meeting),
                facts.location(),
                meeting.calendarSlug(),
                meeting.overlapsAnother(),
                proposed(facts),
                next.link(meeting.myLink()),
                answerUntil(meeting),
                meeting.actions(),
                said(meeting.userAnswer()),
                said(meeting.expertAnswer()),
                settlements.settled(meeting),
                settlements.disputed(meeting.dispute()),
                rated(facts),
                line.side() == Side.EXPERT && meetings.haveMet(facts.expert(), facts.user()),
                bookings.of(meeting),
                listed,
                files.changeable(facts, listed),
                invited.guests().stream()
                        .map(it ->
                                new MeetingView.Guested(it.name(), it.answer().name()))
                        .toList(),
                invited.open(),
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

    private static @Nullable Instant answerUntil(MeetingOverview meeting) {
        return meeting.facts().status() == MeetingStatus.AGREED
                        && meeting.actions().contains(Action.PROGRESS)
                ? meeting.facts().time().end().plus(meeting.facts().terms().evaluationLimit())
                : null;
    }

    private static MeetingView.@Nullable Said said(@Nullable GivenAnswer given) {
        return given == null ? null : new MeetingView.Said(given.answer().name(), given.comment());
    }

    private static MeetingView.@Nullable Rated rated(MeetingFacts facts) {
        return facts.stars() == null
                ? null
                : new MeetingView.Rated(facts.stars(), facts.ratingText() == null ? "" : facts.ratingText());
    }
}
