package app.parley.web.booking;

import app.parley.account.SignedIn;
import app.parley.meeting.BookedService;
import app.parley.meeting.BookingDetails;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Times;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what was booked: on the page of the first meeting, which others belong to it. */
@Component
class BookedNotice {
    private final Meetings meetings;
    private final Times times;

    BookedNotice(Meetings meetings, Times times) {
        this.meetings = meetings;
        this.times = times;
    }

    void say(SignedIn me, MeetingId first, RedirectAttributes redirect) {
        String key = meetings.get(me.id(), first).status() == MeetingStatus.AGREED
                ? "notice.booked"
                : "notice.booking-requested";
        List<MeetingId> others = meetings.bookings(List.of(first))
                .getOrDefault(first, BookingDetails.NONE)
                .together();
        if (others.isEmpty()) {
            Notice.say(redirect, key);
        } else {
            Notice.say(redirect, key + "-with", named(others));
        }
    }

    private String named(List<MeetingId> others) {
        Map<MeetingId, MeetingFacts> facts = meetings.get(others);
        Map<MeetingId, BookingDetails> details = meetings.bookings(others);
        return others.stream()
                .flatMap(id -> Stream.ofNullable(facts.get(id)))
                .map(it -> title(details.getOrDefault(it.id(), BookingDetails.NONE)) + " ("
                        + times.moment(it.time().start()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String title(BookingDetails details) {
        return details.services().stream().map(BookedService::title).collect(Collectors.joining(", "));
    }
}
