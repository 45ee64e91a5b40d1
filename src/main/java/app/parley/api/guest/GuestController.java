package app.parley.api.guest;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.guest.Guest;
import app.parley.guest.GuestAnswer;
import app.parley.guest.GuestId;
import app.parley.guest.GuestSettings;
import app.parley.guest.Guests;
import app.parley.guest.NewGuest;
import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.List;
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

/** Guests of a meeting, invited by e-mail by either side. */
@RestController
@RequestMapping("/api/v1/meetings/{id}")
class GuestController {

    private final Guests guests;

    GuestController(Guests guests) {
        this.guests = guests;
    }

    @GetMapping("/guests")
    GuestList list(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return json(me, guests.of(me.id(), MeetingId.of(id)));
    }

    /** Invites up to 20 at once; answers with everybody who is invited then. */
    @PostMapping("/guests")
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    GuestList invite(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody NewGuests body) {
        return json(me, guests.invite(me.id(), MeetingId.of(id), WantedGuests.of(body.guests())));
    }

    @DeleteMapping("/guests/{guestId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID guestId) {
        guests.remove(me.id(), MeetingId.of(id), GuestId.of(guestId));
    }

    /** Changes what is given. */
    @PatchMapping("/guest-settings")
    GuestSettings set(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody SettingsChange body) {
        return guests.set(me.id(), MeetingId.of(id), body.seeEachOther(), body.tellAnswers())
                .settings();
    }

    private static GuestList json(SignedIn me, Guests.Listed listed) {
        return new GuestList(listed.guests().stream().map(it -> json(me, it)).toList(), listed.settings());
    }

    private static GuestJson json(SignedIn me, Guest guest) {
        return new GuestJson(
                guest.id().value(),
                guest.emailFor(me.id()),
                guest.name(),
                guest.answer(),
                guest.answeredAt(),
                guest.throughFor(me.id()),
                guest.createdAt());
    }

    record NewGuests(@Nullable List<@Nullable NewGuest> guests) {}

    record SettingsChange(
            @Nullable Boolean seeEachOther, @Nullable Boolean tellAnswers) {}

    record GuestList(List<GuestJson> items, GuestSettings settings) {}

    /**
     * @param email null for whoever did not invite them
     * @param answeredAt null while there is no answer
     * @param through the address that answered in their place, or was asked to come; null like the email, or for their own
     */
    record GuestJson(
            UUID id,
            @Nullable String email,
            String displayName,
            GuestAnswer answer,
            @Nullable Instant answeredAt,
            @Nullable String through,
            Instant invitedAt) {}
}
