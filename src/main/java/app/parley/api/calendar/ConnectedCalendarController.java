package app.parley.api.calendar;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.api.RequiredField;
import app.parley.connected.ConnectedCalendar;
import app.parley.connected.ConnectedCalendars;
import app.parley.platform.Texts;
import app.parley.platform.WallClock;
import app.parley.shared.Slice;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calendars that the caller keeps elsewhere; their busy times keep bookings away. */
@RestController
@RequestMapping("/api/v1/me/connected-calendars")
class ConnectedCalendarController {

    private final ConnectedCalendars calendars;
    private final Accounts accounts;
    private final WallClock wallClock;

    ConnectedCalendarController(ConnectedCalendars calendars, Accounts accounts, WallClock wallClock) {
        this.calendars = calendars;
        this.accounts = accounts;
        this.wallClock = wallClock;
    }

    /** All of them on one page. */
    @GetMapping
    Slice<ConnectedCalendarView> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(calendars.of(me.id()).stream().map(this::view).toList(), null);
    }

    @GetMapping("/{id}")
    ConnectedCalendarView show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return view(calendars.get(me.id(), id));
    }

    /** It is read in a moment; until then all time counts as busy. */
    @PostMapping
    @Repeatable
    @ResponseStatus(HttpStatus.CREATED)
    ConnectedCalendarView connect(@AuthenticationPrincipal SignedIn me, @RequestBody ConnectedCalendarRequest body) {
        ZoneId zone = body.zone() == null ? accounts.get(me.id()).zone() : Texts.zone("zone", body.zone());
        return view(calendars.connect(me.id(), zone, body.connection()));
    }

    /** Chooses which calendars of the connection block. */
    @PatchMapping("/{id}")
    ConnectedCalendarView choose(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody ChoiceRequest body) {
        return view(calendars.choose(me.id(), id, body.chosen()));
    }

    /** Has it read as soon as possible. */
    @PostMapping("/{id}/refresh")
    @Repeatable
    @ResponseStatus(HttpStatus.ACCEPTED)
    ConnectedCalendarView refresh(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return view(calendars.refresh(me.id(), id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        calendars.remove(me.id(), id);
    }

    private ConnectedCalendarView view(ConnectedCalendar calendar) {
        return ConnectedCalendarView.of(calendar, wallClock.now());
    }

    /** @param blocking ids of the calendars that block; the others of the connection do not */
    record ChoiceRequest(@Nullable List<@Nullable UUID> blocking) {

        Set<UUID> chosen() {
            Set<UUID> chosen = new HashSet<>();
            RequiredField.of("blocking", blocking).forEach(id -> chosen.add(RequiredField.of("blocking", id)));
            return chosen;
        }
    }
}
