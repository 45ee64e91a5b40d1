package app.parley.web.calendar;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.availability.BlockedTime;
import app.parley.availability.BlockedTimes;
import app.parley.calendar.Approval;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Calendars;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.shared.SliceRequest;
import app.parley.shared.TimeRange;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** An expert's calendars, coming meetings and blocked times. */
@Controller
class CalendarPage {
    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int COMING = 20;

    private final Calendars calendars;
    private final BlockedTimes blockedTimes;
    private final Meetings meetings;
    private final Clock clock;

    CalendarPage(Calendars calendars, BlockedTimes blockedTimes, Meetings meetings, Clock clock) {
        this.calendars = calendars;
        this.blockedTimes = blockedTimes;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @param open false while its group is switched off */
    record CalendarLine(
            String id, String slug, String name, String type, String zone, int minutes, boolean manual, boolean open) {}

    record Coming(String id, String topic, Instant startsAt, Instant endsAt) {}

    record Blocked(String id, Instant startsAt, Instant endsAt, String note) {}

    @GetMapping("/calendar")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        me.require(Role.EXPERT);
        return page(me, model);
    }

    private String page(SignedIn me, Model model) {
        Instant now = clock.instant();
        model.addAttribute(
                "calendars",
                calendars.of(me.id()).stream().map(CalendarPage::line).toList());
        model.addAttribute("coming", coming(me, now));
        model.addAttribute(
                "blocked",
                blockedTimes.of(me.id(), TimeRange.of(now, AHEAD)).stream()
                        .map(CalendarPage::blocked)
                        .toList());
        return "calendar/index";
    }

    private List<Coming> coming(SignedIn me, Instant now) {
        MeetingQuery query = new MeetingQuery(Side.EXPERT, MeetingStatus.AGREED, now, null, false);
        return meetings.of(me.id(), query, SliceRequest.first(COMING)).items().stream()
                .map(CalendarPage::coming)
                .toList();
    }

    private static Coming coming(MeetingFacts meeting) {
        return new Coming(
                meeting.id().toString(),
                meeting.topic(),
                meeting.time().start(),
                meeting.time().end());
    }

    private static CalendarLine line(BookingCalendar calendar) {
        var settings = calendar.settings();
        return new CalendarLine(
                calendar.id().toString(),
                settings.slug(),
                settings.name(),
                settings.kind().type().name(),
                calendar.zone().getId(),
                settings.slots().slotMinutes(),
                settings.approval() == Approval.MANUAL,
                calendar.open());
    }

    private static Blocked blocked(BlockedTime blocked) {
        return new Blocked(
                blocked.id().toString(), blocked.time().start(), blocked.time().end(), blocked.note());
    }
}
