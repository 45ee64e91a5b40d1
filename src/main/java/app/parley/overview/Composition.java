package app.parley.overview;

import app.parley.account.Accounts;
import app.parley.availability.Diary;
import app.parley.calendar.Calendars;
import app.parley.dispute.Dispute;
import app.parley.dispute.Disputes;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.meeting.BookingDetails;
import app.parley.meeting.Gate;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.meeting.PersonalLink;
import app.parley.meeting.Side;
import app.parley.settlement.Answers;
import app.parley.settlement.Progress;
import app.parley.settlement.Settlement;
import app.parley.settlement.Settlements;
import app.parley.shared.CalendarId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what belongs to a page of meetings, each kind of thing with one query however long the page is, and with none
 * where the state of the meetings says that there is no such thing.
 */
@Component
class Composition {

    private final Accounts accounts;
    private final Experts experts;
    private final Calendars calendars;
    private final Meetings meetings;
    private final Diary diary;
    private final Gate gate;
    private final Progress progress;
    private final Settlements settlements;
    private final Disputes disputes;

    Composition(
            Accounts accounts,
            Experts experts,
            Calendars calendars,
            Meetings meetings,
            Diary diary,
            Gate gate,
            Progress progress,
            Settlements settlements,
            Disputes disputes) {
        this.accounts = accounts;
        this.experts = experts;
        this.calendars = calendars;
        this.meetings = meetings;
        this.diary = diary;
        this.gate = gate;
        this.progress = progress;
        this.settlements = settlements;
        this.disputes = disputes;
    }

    List<MeetingOverview> compose(PersonId viewer, List<MeetingFacts> facts, Instant now) {
        if (facts.isEmpty()) {
            return List.of();
        }
        Parts parts = new Parts(
                accounts.displayNames(persons(facts)),
                experts.of(facts.stream().map(MeetingFacts::expert).collect(Collectors.toSet())),
                calendars.slugs(calendarsOf(facts)),
                meetings.bookings(ids(facts.stream().filter(it -> it.calendar() != null))),
                diary.overlapping(viewer, times(viewer, facts)),
                gate.linksOf(viewer, facts),
                progress.of(ids(facts.stream().filter(it -> hasEnded(it, now)))),
                settlements.of(ids(facts.stream().filter(MeetingFacts::evaluated))),
                disputes.of(ids(facts.stream().filter(it -> it.evaluated() || it.disputed()))));
        return facts.stream().map(it -> parts.overview(viewer, it, now)).toList();
    }

    private static List<MeetingId> ids(Stream<MeetingFacts> meetings) {
        return meetings.map(MeetingFacts::id).toList();
    }

    private static Set<PersonId> persons(List<MeetingFacts> meetings) {
        return meetings.stream()
                .flatMap(it -> Stream.of(it.user(), it.expert()))
                .collect(Collectors.toSet());
    }

    private static Collection<CalendarId> calendarsOf(List<MeetingFacts> meetings) {
        return meetings.stream()
                .map(MeetingFacts::calendar)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Before that nobody can have answered, unless the demo's clock was put back. */
    private static boolean hasEnded(MeetingFacts meeting, Instant now) {
        return meeting.evaluated()
                || meeting.disputed()
                || !now.isBefore(meeting.time().end());
    }

    /** Only meetings that still need their time can stand in another's way. */
    private static Map<MeetingId, TimeRange> times(PersonId viewer, List<MeetingFacts> meetings) {
        return meetings.stream()
                .filter(it -> it.sideOf(viewer) != null)
                .filter(it -> it.status() == MeetingStatus.AWAITING_APPROVAL || it.status() == MeetingStatus.AGREED)
                .collect(Collectors.toMap(MeetingFacts::id, MeetingFacts::time));
    }

    private record Parts(
            Map<PersonId, String> names,
            Map<PersonId, Expert> experts,
            Map<CalendarId, String> slugs,
            Map<MeetingId, BookingDetails> bookings,
            Set<MeetingId> overlapping,
            Map<MeetingId, PersonalLink> links,
            Map<MeetingId, Answers> answers,
            Map<MeetingId, Settlement> settlements,
            Map<MeetingId, Dispute> disputes) {

        MeetingOverview overview(PersonId viewer, MeetingFacts meeting, Instant now) {
            MeetingId id = meeting.id();
            Side side = meeting.sideOf(viewer);
            Settlement settlement = settlements.get(id);
            Dispute dispute = disputes.get(id);
            Answers all = answers.getOrDefault(id, Answers.NONE);
            Answers visible = Discretion.visible(all, side, settlement != null || dispute != null);
            boolean answered = side != null && all.of(side) != null;
            return new MeetingOverview(
                    meeting,
                    side,
                    name(meeting.user()),
                    name(meeting.expert()),
                    handle(meeting.expert()),
                    meeting.calendar() == null ? null : slugs.get(meeting.calendar()),
                    bookings.getOrDefault(id, BookingDetails.NONE),
                    overlapping.contains(id),
                    links.get(id),
                    Actions.of(meeting, side, answered, now),
                    visible.user(),
                    visible.expert(),
                    settlement,
                    dispute);
        }

        private String name(PersonId person) {
            return names.getOrDefault(person, "");
        }

        private @Nullable String handle(PersonId person) {
            Expert expert = experts.get(person);
            return expert == null ? null : expert.handle();
        }
    }
}
