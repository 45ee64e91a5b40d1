package app.parley.api.calendar;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.calendar.BookingCalendar;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Membership;
import app.parley.calendar.Teams;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import app.parley.shared.Slice;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The teams that book the caller, or ask to. */
@RestController
@RequestMapping("/api/v1/me/memberships")
class MembershipController {

    private final Teams teams;
    private final Experts experts;

    MembershipController(Teams teams, Experts experts) {
        this.teams = teams;
        this.experts = experts;
    }

    /** All of them on one page. */
    @GetMapping
    Slice<MembershipView> list(@AuthenticationPrincipal SignedIn me) {
        List<BookingCalendar> calendars = teams.of(me.id());
        Map<PersonId, Expert> owners =
                experts.of(calendars.stream().map(BookingCalendar::owner).collect(Collectors.toSet()));
        return new Slice<>(
                calendars.stream()
                        .map(calendar -> MembershipView.of(calendar, me.id(), owners.get(calendar.owner())))
                        .toList(),
                null);
    }

    /** From now on the calendar may book the caller; sent again, it changes in which hours. */
    @PostMapping("/{calendarId}/acceptance")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Repeatable
    void accept(@AuthenticationPrincipal SignedIn me, @PathVariable UUID calendarId, @RequestBody Acceptance body) {
        UUID schedule = body.scheduleId();
        teams.accept(me.id(), CalendarId.of(calendarId), schedule == null ? null : ScheduleId.of(schedule));
    }

    /** Leaves the team or turns the invitation down; bookings made before stay. */
    @DeleteMapping("/{calendarId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal SignedIn me, @PathVariable UUID calendarId) {
        teams.leave(me.id(), CalendarId.of(calendarId));
    }

    /** @param scheduleId one of the caller's own; null means the calendar's hours */
    record Acceptance(@Nullable UUID scheduleId) {}

    /** @param owner null when they have no profile any more */
    record MembershipView(
            CalendarId calendarId,
            CalendarType type,
            String slug,
            String name,
            @Nullable TeamOwner owner,
            boolean accepted,
            @Nullable ScheduleId scheduleId) {

        static MembershipView of(BookingCalendar calendar, PersonId member, @Nullable Expert owner) {
            Membership own = calendar.team().stream()
                    .filter(membership -> membership.person().equals(member))
                    .findFirst()
                    .orElseThrow();
            return new MembershipView(
                    calendar.id(),
                    calendar.settings().kind().type(),
                    calendar.settings().slug(),
                    calendar.settings().name(),
                    owner == null ? null : new TeamOwner(owner.handle(), owner.displayName()),
                    own.accepted(),
                    own.schedule());
        }
    }

    record TeamOwner(String handle, String displayName) {}
}
