package app.parley.api.schedule;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.schedule.HolidayRegion;
import app.parley.schedule.Schedule;
import app.parley.schedule.Schedules;
import app.parley.shared.ScheduleId;
import app.parley.shared.Slice;
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

/** The caller's schedules: hours that several calendars follow. */
@RestController
@RequestMapping("/api/v1/me/schedules")
class ScheduleController {

    private final Schedules schedules;

    ScheduleController(Schedules schedules) {
        this.schedules = schedules;
    }

    /** All of them on one page. */
    @GetMapping
    Slice<ScheduleView> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(schedules.of(me.id()).stream().map(ScheduleView::of).toList(), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<ScheduleView> show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return ok(schedules.own(me.id(), ScheduleId.of(id)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<ScheduleView> create(@AuthenticationPrincipal SignedIn me, @RequestBody ScheduleRequest body) {
        me.require(Role.EXPERT);
        Schedule schedule = schedules.create(me.id(), body.called(), body.hours());
        return EntityTags.created(ScheduleView.of(schedule), schedule.version());
    }

    /** Shows at once in every calendar that follows it; bookings made before stay as they are. */
    @PutMapping("/{id}")
    ResponseEntity<ScheduleView> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestBody ScheduleRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return ok(schedules.change(
                me.id(), ScheduleId.of(id), body.called(), body.hours(), EntityTags.expected(ifMatch)));
    }

    /** Closes the public holidays of a year, but for dates that the schedule says something about already. */
    @PostMapping("/{id}/holidays")
    @Repeatable
    ResponseEntity<ScheduleView> closeHolidays(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody HolidaysRequest body) {
        return ok(schedules.closeHolidays(
                me.id(),
                ScheduleId.of(id),
                HolidayRegion.of("region", body.region()),
                HolidayRegion.year("year", body.year())));
    }

    /** Refused while a calendar, or a member of a team, follows it. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        schedules.remove(me.id(), ScheduleId.of(id));
    }

    private static ResponseEntity<ScheduleView> ok(Schedule schedule) {
        return EntityTags.ok(ScheduleView.of(schedule), schedule.version());
    }

    /** @param region a country or a state of one, like DE or DE-BY */
    record HolidaysRequest(
            @Nullable String region, @Nullable Integer year) {}
}
