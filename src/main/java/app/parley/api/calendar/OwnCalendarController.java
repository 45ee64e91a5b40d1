package app.parley.api.calendar;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarSettings;
import app.parley.calendar.Calendars;
import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's booking calendars. */
@RestController
@RequestMapping("/api/v1/me/calendars")
class OwnCalendarController {

    private final Calendars calendars;
    private final CalendarReading reading;
    private final Handles handles;

    OwnCalendarController(Calendars calendars, CalendarReading reading, Handles handles) {
        this.calendars = calendars;
        this.reading = reading;
        this.handles = handles;
    }

    /** All of them on one page. */
    @GetMapping
    Slice<CalendarView> list(@AuthenticationPrincipal SignedIn me) {
        List<BookingCalendar> own = calendars.of(me.id());
        Map<PersonId, String> team = handles.ofTeams(own);
        return new Slice<>(
                own.stream().map(calendar -> CalendarView.of(calendar, team)).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<CalendarView> show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        BookingCalendar calendar = calendars.own(me.id(), CalendarId.of(id));
        return EntityTags.ok(view(calendar), calendar.version());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<CalendarView> create(@AuthenticationPrincipal SignedIn me, @RequestBody CalendarRequest body) {
        me.require(Role.EXPERT);
        BookingCalendar calendar = calendars.create(me.id(), reading.settings(body, me.id(), null));
        return EntityTags.created(view(calendar), calendar.version());
    }

    /** Bookings made before stay as they are. */
    @PutMapping("/{id}")
    ResponseEntity<CalendarView> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestBody CalendarRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        me.require(Role.EXPERT);
        BookingCalendar before = calendars.own(me.id(), CalendarId.of(id));
        CalendarSettings settings = reading.settings(body, me.id(), before);
        BookingCalendar after = calendars.change(me.id(), before.id(), settings, EntityTags.expected(ifMatch));
        return EntityTags.ok(view(after), after.version());
    }

    /** It can be booked no more; meetings booked before stay. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        calendars.remove(me.id(), CalendarId.of(id));
    }

    private CalendarView view(BookingCalendar calendar) {
        return CalendarView.of(calendar, handles.ofTeams(List.of(calendar)));
    }
}
