package app.parley.web.meeting;

import app.parley.account.Accounts;
import app.parley.availability.Pick;
import app.parley.calendar.Service.Charge;
import app.parley.meeting.BookedService;
import app.parley.meeting.BookingDetails;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.overview.Explanations;
import app.parley.overview.MeetingOverview;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Viewer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what a side sees of a meeting's booking. */
@Component
class BookingViews {
    private final Meetings meetings;
    private final Accounts accounts;
    private final Explanations explanations;
    private final Viewer viewer;

    BookingViews(Meetings meetings, Accounts accounts, Explanations explanations, Viewer viewer) {
        this.meetings = meetings;
        this.accounts = accounts;
        this.explanations = explanations;
        this.viewer = viewer;
    }

    BookingView of(MeetingOverview meeting) {
        BookingDetails booking = meeting.booking();
        Pick pick = booking.pick();
        return new BookingView(
                booking.answers().stream()
                        .map(it -> new BookingView.Answered(it.question(), it.answer()))
                        .toList(),
                booking.services().stream().map(BookingViews::service).toList(),
                together(booking.together(), meeting.facts().topic()),
                pick == null ? null : explanations.of(pick.rule(), viewer.locale()),
                pick == null || meeting.side() != Side.EXPERT ? List.of() : among(pick));
    }

    private static BookingView.Service service(BookedService service) {
        return new BookingView.Service(
                service.title(), service.minutes(), service.price().amount(), service.charge() == Charge.DEPOSIT);
    }

    private List<BookingView.Sibling> together(Collection<MeetingId> ids, String topic) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<MeetingId, BookingDetails> details = meetings.bookings(ids);
        return meetings.get(ids).values().stream()
                .sorted(Comparator.comparing(facts -> facts.time().start()))
                .map(facts -> sibling(facts, details.getOrDefault(facts.id(), BookingDetails.NONE), topic))
                .toList();
    }

    private static BookingView.Sibling sibling(MeetingFacts facts, BookingDetails details, String topic) {
        String titles = details.services().stream().map(BookedService::title).collect(Collectors.joining(", "));
        return new BookingView.Sibling(
                facts.id().toString(),
                titles.isEmpty() ? topic : titles,
                facts.time().start(),
                facts.time().end());
    }

    private List<BookingView.Candidate> among(Pick pick) {
        Map<PersonId, String> names = accounts.displayNames(
                pick.among().stream().map(Pick.Standing::person).toList());
        return pick.among().stream()
                .map(standing -> new BookingView.Candidate(
                        names.getOrDefault(standing.person(), ""),
                        standing.person().equals(pick.expert()),
                        standing.priority().name(),
                        standing.weight().name(),
                        standing.bookings(),
                        standing.lastBookedAt()))
                .toList();
    }
}
