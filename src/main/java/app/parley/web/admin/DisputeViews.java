package app.parley.web.admin;

import app.parley.dispute.Decision;
import app.parley.dispute.Evidence;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.ParticipantRole;
import app.parley.meeting.TimelineEvent;
import app.parley.settlement.Answers;
import app.parley.settlement.GivenAnswer;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.video.Stay;
import app.parley.web.frame.Times;
import app.parley.web.frame.Words;
import app.parley.web.meeting.TimelineLine;
import app.parley.web.meeting.TimelineWords;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts disputes together for the administrator who looks at them. */
@Component
class DisputeViews {
    private final TimelineWords timeline;
    private final Times times;
    private final Words words;

    DisputeViews(TimelineWords timeline, Times times, Words words) {
        this.timeline = timeline;
        this.times = times;
        this.words = words;
    }

    List<DisputeLine> lines(List<Evidence> disputes) {
        return disputes.stream().map(DisputeViews::line).toList();
    }

    DisputeView view(Evidence evidence) {
        MeetingFacts meeting = evidence.meeting();
        Credits fee = meeting.price().share(meeting.terms().platformFee());
        return new DisputeView(
                line(evidence),
                meeting.time().start(),
                meeting.time().end(),
                evidence.dispute().cause().name(),
                evidence.attendance().stream()
                        .filter(one -> one.role().side().isPresent())
                        .map(one -> side(one, evidence.answers()))
                        .toList(),
                axis(evidence),
                timeline(evidence),
                meeting.price().amount(),
                meeting.price().minus(fee).amount(),
                meeting.price().share(meeting.terms().compensation()).amount(),
                decided(evidence.dispute().decision(), evidence.names()));
    }

    private static DisputeLine line(Evidence evidence) {
        MeetingFacts meeting = evidence.meeting();
        return new DisputeLine(
                meeting.id().toString(),
                meeting.topic(),
                evidence.names().getOrDefault(meeting.user(), ""),
                evidence.names().getOrDefault(meeting.expert(), ""),
                meeting.price().amount(),
                evidence.dispute().openedAt(),
                evidence.dispute().decision() == null);
    }

    /** The timeline in its own order, with everybody's coming and going where its time is. */
    private List<TimelineLine> timeline(Evidence evidence) {
        List<TimelineLine> lines = new ArrayList<>();
        Deque<TimelineLine> stays = evidence.attendance().stream()
                .flatMap(one -> one.stays().stream().flatMap(stay -> timeline.tell(stay, one.displayName()).stream()))
                .sorted(Comparator.comparing(TimelineLine::at))
                .collect(Collectors.toCollection(ArrayDeque::new));
        for (TimelineEvent event : evidence.timeline()) {
            while (!stays.isEmpty() && stays.element().at().isBefore(event.at())) {
                lines.add(stays.remove());
            }
            lines.add(tell(event, evidence.names()));
        }
        lines.addAll(stays);
        return lines;
    }

    private TimelineLine tell(TimelineEvent event, Map<PersonId, String> names) {
        return timeline.tell(event, event.whom() == null ? null : names.get(event.whom()));
    }

    private static DisputeView.@Nullable Said said(@Nullable GivenAnswer given) {
        return given == null ? null : new DisputeView.Said(given.answer().name(), given.comment(), given.at());
    }

    private static DisputeView.Side side(Evidence.Attendance one, Answers answers) {
        return new DisputeView.Side(
                one.role().name(),
                one.displayName(),
                said(one.role() == ParticipantRole.USER ? answers.user() : answers.expert()),
                one.firstVisit(),
                one.lastVisit(),
                one.minutes());
    }

    /** Who was there when, against the time that was agreed. */
    private Axis axis(Evidence evidence) {
        TimeRange agreed = evidence.meeting().time();
        return Axis.of(
                new Axis.Stretch(agreed.start(), agreed.end()),
                evidence.attendance().stream()
                        .map(one -> line(one, agreed.end()))
                        .toList(),
                times::clock);
    }

    private Axis.Line line(Evidence.Attendance one, Instant end) {
        String said = one.stays().stream()
                .map(stay ->
                        times.clock(stay.cameAt()) + " – " + (stay.leftAt() == null ? "" : times.clock(stay.leftAt())))
                .collect(Collectors.joining(", "));
        return new Axis.Line(
                one.displayName(),
                said.isEmpty() ? words.of("admin.dispute.never") : said,
                one.stays().stream()
                        .map(stay -> new Axis.Stretch(stay.cameAt(), left(stay, end)))
                        .toList());
    }

    /** Who is in the room still is drawn to the end of the agreed time, or for a moment after it. */
    private static Instant left(Stay stay, Instant end) {
        if (stay.leftAt() != null) {
            return stay.leftAt();
        }
        return stay.cameAt().isBefore(end) ? end : stay.cameAt();
    }

    private static DisputeView.@Nullable Decided decided(@Nullable Decision decision, Map<PersonId, String> names) {
        return decision == null
                ? null
                : new DisputeView.Decided(
                        decision.outcome().name(),
                        decision.expertPercent(),
                        decision.reason(),
                        names.getOrDefault(decision.by(), ""),
                        decision.at());
    }
}
