package app.parley.web.admin;

import app.parley.dispute.Decision;
import app.parley.dispute.Evidence;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.TimelineEvent;
import app.parley.settlement.GivenAnswer;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.web.meeting.TimelineLine;
import app.parley.web.meeting.TimelineWords;
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
    private final TimelineWords words;

    DisputeViews(TimelineWords words) {
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
                said(evidence.answers().user()),
                said(evidence.answers().expert()),
                evidence.attendance().stream().map(DisputeViews::presence).toList(),
                axis(evidence),
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
    private List<TimelineLine> axis(Evidence evidence) {
        List<TimelineLine> axis = new ArrayList<>();
        Deque<TimelineLine> stays = evidence.attendance().stream()
                .flatMap(one -> one.stays().stream().flatMap(stay -> words.tell(stay, one.displayName()).stream()))
                .sorted(Comparator.comparing(TimelineLine::at))
                .collect(Collectors.toCollection(ArrayDeque::new));
        for (TimelineEvent event : evidence.timeline()) {
            while (!stays.isEmpty() && stays.element().at().isBefore(event.at())) {
                axis.add(stays.remove());
            }
            axis.add(tell(event, evidence.names()));
        }
        axis.addAll(stays);
        return axis;
    }

    private TimelineLine tell(TimelineEvent event, Map<PersonId, String> names) {
        return words.tell(event, event.whom() == null ? null : names.get(event.whom()));
    }

    private static DisputeView.@Nullable Said said(@Nullable GivenAnswer given) {
        return given == null ? null : new DisputeView.Said(given.answer().name(), given.comment(), given.at());
    }

    private static DisputeView.Presence presence(Evidence.Attendance attendance) {
        return new DisputeView.Presence(
                attendance.role().name(),
                attendance.displayName(),
                attendance.firstVisit(),
                attendance.lastVisit(),
                attendance.minutes());
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
