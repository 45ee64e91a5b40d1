package app.parley.api.meeting;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.api.RequiredField;
import app.parley.api.calendar.Slots;
import app.parley.expert.Location;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.MeetingTally;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.overview.NewTimeSlots;
import app.parley.overview.Overviews;
import app.parley.overview.TimelineEntry;
import app.parley.platform.Texts;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Begins meetings, lists and shows them, and lets their expert change topic and place. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingController {

    private final Meetings meetings;
    private final Overviews overviews;
    private final NewTimeSlots newTimeSlots;
    private final MeetingWriter writer;
    private final Beginnings beginnings;

    MeetingController(
            Meetings meetings,
            Overviews overviews,
            NewTimeSlots newTimeSlots,
            MeetingWriter writer,
            Beginnings beginnings) {
        this.meetings = meetings;
        this.overviews = overviews;
        this.newTimeSlots = newTimeSlots;
        this.writer = writer;
        this.beginnings = beginnings;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<MeetingJson> begin(
            @AuthenticationPrincipal SignedIn me, @RequestBody MeetingBodies.NewMeeting wanted) {
        return created(me, () -> beginnings.begin(me, wanted));
    }

    @PostMapping("/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<MeetingJson> propose(
            @AuthenticationPrincipal SignedIn me, @RequestBody MeetingBodies.NewProposal wanted) {
        me.require(Role.EXPERT);
        return created(me, () -> beginnings.propose(me, wanted));
    }

    @GetMapping
    Slice<MeetingJson> list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(required = false) @Nullable Side as,
            @RequestParam(required = false) @Nullable MeetingStatus status,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            SliceRequest page) {
        MeetingQuery query = new MeetingQuery(as, status, from, to, false);
        return overviews.of(me.id(), query, page).map(writer::write);
    }

    /** How many lie ahead and behind, on both sides. */
    @GetMapping("/counts")
    MeetingTally count(@AuthenticationPrincipal SignedIn me) {
        return overviews.count(me.id());
    }

    @GetMapping("/{id}")
    ResponseEntity<MeetingJson> show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        MeetingJson meeting = writer.write(overviews.of(me.id(), MeetingId.of(id)));
        return EntityTags.ok(meeting, meeting.version());
    }

    @GetMapping("/{id}/timeline")
    MeetingBodies.Timeline timeline(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return new MeetingBodies.Timeline(overviews.timeline(me.id(), MeetingId.of(id)).stream()
                .map(MeetingController::event)
                .toList());
    }

    /**
     * Slots to which a calendar booking may be moved, by the dates on which they start, both included, at most 62 days.
     *
     * @param zone the viewer's; the calendar's own when absent
     */
    @GetMapping("/{id}/slots")
    Slots slots(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable String zone) {
        ZoneId viewer = zone == null ? null : Texts.zone("zone", zone);
        NewTimeSlots.Listed listed = newTimeSlots.of(me.id(), MeetingId.of(id), from, to, viewer);
        return Slots.of(listed.zone(), listed.slots());
    }

    @PatchMapping("/{id}")
    ResponseEntity<MeetingJson> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeetingBodies.Details wanted) {
        Long version = EntityTags.expected(ifMatch);
        Location location = location(wanted.location());
        MeetingJson meeting = writer.write(overviews.after(
                me.id(), () -> meetings.changeDetails(me.id(), MeetingId.of(id), wanted.topic(), location, version)));
        return EntityTags.ok(meeting, meeting.version());
    }

    private ResponseEntity<MeetingJson> created(SignedIn me, Supplier<MeetingFacts> command) {
        MeetingJson meeting = writer.write(overviews.after(me.id(), command));
        return EntityTags.created(meeting, meeting.version());
    }

    private static @Nullable Location location(MeetingBodies.@Nullable Place place) {
        if (place == null) {
            return null;
        }
        String detail = place.detail() == null ? "" : place.detail();
        return new Location(RequiredField.of("location.kind", place.kind()), detail);
    }

    private static MeetingBodies.Event event(TimelineEntry entry) {
        PersonId actor = entry.event().actor();
        return new MeetingBodies.Event(
                entry.event().at(),
                entry.event().type(),
                actor == null ? null : new MeetingBodies.Actor(actor.value(), entry.actorName()),
                entry.event().data());
    }
}
