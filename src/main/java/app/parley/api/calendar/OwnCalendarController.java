package app.parley.api.calendar;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.availability.BookingCalendar;
import app.parley.availability.Calendars;
import app.parley.shared.CalendarId;
import app.parley.shared.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

    OwnCalendarController(Calendars calendars) {
        this.calendars = calendars;
    }

    /** All of them on one page. */
    @GetMapping
    Slice<CalendarView> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(calendars.of(me.id()).stream().map(CalendarView::of).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<CalendarView> show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        BookingCalendar calendar = calendars.own(me.id(), CalendarId.of(id));
        return EntityTags.ok(CalendarView.of(calendar), calendar.version());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<CalendarView> create(@AuthenticationPrincipal SignedIn me, @RequestBody CalendarRequest body) {
        me.require(Role.EXPERT);
        BookingCalendar calendar = calendars.create(me.id(), body.settings());
        return EntityTags.created(CalendarView.of(calendar), calendar.version());
    }

    /** Bookings made before stay as they are. */
    @PutMapping("/{id}")
    ResponseEntity<CalendarView> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestBody CalendarRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        me.require(Role.EXPERT);
        BookingCalendar calendar =
                calendars.change(me.id(), CalendarId.of(id), body.settings(), EntityTags.expected(ifMatch));
        return EntityTags.ok(CalendarView.of(calendar), calendar.version());
    }
}
