package app.parley.web.admin;

import app.parley.account.Accounts;
import app.parley.dispute.Decision;
import app.parley.dispute.Dispute;
import app.parley.dispute.Evidence;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.TimelineEvent;
import app.parley.settlement.GivenAnswer;
import app.parley.shared.Credits;
import app.parley.shared.PersonId;
import app.parley.web.meeting.TimelineLine;
import app.parley.web.meeting.TimelineWords;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts disputes together for the administrator who looks at them. */
@Component
class DisputeViews {
    private final Meetings meetings;
    private final Accounts accounts;
    private final TimelineWords words;

    DisputeViews(Meetings meetings, Accounts accounts, TimelineWords words) {
        this.meetings = meetings;
        this.accounts = accounts;
        this.words = words;
    }

    List<DisputeLine> lines(List<Dispute> disputes) {
        Map<Dispute, MeetingFacts> facts = disputes.stream()
                .collect(Collectors.toMap(dispute -> dispute, dispute -> meetings.get(dispute.meeting())));
        Set<PersonId> people = new HashSet<>();
        facts.values().forEach(meeting -> people.addAll(List.of(meeting.user(), meeting.expert())));
        Map<PersonId, String> names = accounts.displayNames(people);
        return disputes.stream()
                .map(dispute -> line(dispute, Objects.requireNonNull(facts.get(dispute)), names))
                .toList();
    }

    DisputeView view(Evidence evidence) {
        MeetingFacts meeting = evidence.meeting();
        Map<PersonId, String> names = accounts.displayNames(people(evidence));
        Credits fee = meeting.price().share(meeting.terms().platformFee());
        return new DisputeView(
                line(evidence.dispute(), meeting, names),
                meeting.time().start(),
                meeting.time().end(),
                evidence.dispute().cause().name(),
                said(evidence.answers().user()),
                said(evidence.answers().expert()),
                evidence.attendance().stream().map(DisputeViews::presence).toList(),
                evidence.timeline().stream().map(event -> tell(event, names)).toList(),
                meeting.price().amount(),
                meeting.price().minus(fee).amount(),
                meeting.price().share(meeting.terms().compensation()).amount(),
                decided(evidence.dispute().decision(), names));
    }

    private static Set<PersonId> people(Evidence evidence) {
        Set<PersonId> people = new HashSet<>(
                List.of(evidence.meeting().user(), evidence.meeting().expert()));
        evidence.timeline().stream()
                .map(TimelineEvent::actor)
                .filter(Objects::nonNull)
                .forEach(people::add);
        Decision decision = evidence.dispute().decision();
        if (decision != null) {
            people.add(decision.by());
        }
        return people;
    }

    private static DisputeLine line(Dispute dispute, MeetingFacts meeting, Map<PersonId, String> names) {
        return new DisputeLine(
                meeting.id().toString(),
                meeting.topic(),
                names.getOrDefault(meeting.user(), ""),
                names.getOrDefault(meeting.expert(), ""),
                meeting.price().amount(),
                dispute.openedAt(),
                dispute.decision() == null);
    }

    private TimelineLine tell(TimelineEvent event, Map<PersonId, String> names) {
        return words.tell(event, event.actor() == null ? null : names.get(event.actor()));
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
