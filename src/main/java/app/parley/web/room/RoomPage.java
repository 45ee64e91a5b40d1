package app.parley.web.room;

import app.parley.account.SignedIn;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.video.Presences;
import app.parley.video.Room;
import app.parley.video.RoomEntry;
import app.parley.video.Standing;
import app.parley.video.VideoRooms;
import app.parley.web.frame.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The room as a page: who is present and how much time is left; live with JavaScript, as of loading without. */
@Controller
@RequestMapping("/room/{meeting}")
class RoomPage {

    private final Door door;
    private final VideoRooms rooms;
    private final Presences presences;
    private final Meetings meetings;
    private final Viewer viewer;
    private final Clock clock;

    RoomPage(Door door, VideoRooms rooms, Presences presences, Meetings meetings, Viewer viewer, Clock clock) {
        this.door = door;
        this.rooms = rooms;
        this.presences = presences;
        this.meetings = meetings;
        this.viewer = viewer;
        this.clock = clock;
    }

    @ModelAttribute
    void leaveNoTrace(HttpServletResponse response) {
        Discretion.apply(response);
    }

    @GetMapping
    ModelAndView show(@PathVariable String meeting, HttpServletRequest request, HttpServletResponse response) {
        Optional<RoomEntry> visitor = door.visitor(request, meeting);
        if (visitor.isEmpty()) {
            return shut("stranger", HttpStatus.FORBIDDEN, meeting);
        }
        RoomEntry entry = visitor.get();
        Instant now = clock.instant();
        return switch (rooms.standing(entry, now)) {
            case OPEN ->
                rooms.entrance(entry, now)
                        .map(elsewhere -> goOn(entry, elsewhere, now))
                        .orElseGet(() -> {
                            Devices.admit(response);
                            return open(entry, now);
                        });
            case NOT_OPEN_YET -> shut("early", HttpStatus.FORBIDDEN, meeting);
            case CLOSED -> shut("closed", HttpStatus.FORBIDDEN, meeting);
            case GONE -> shut("gone", HttpStatus.GONE, meeting);
        };
    }

    /** Swaps a ticket for the cookie, so that the ticket stays in no address bar and no history. */
    @GetMapping(params = "entry")
    View swap(
            @PathVariable String meeting,
            @RequestParam("entry") String ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        redeemed(ticket)
                .filter(entry -> Door.leadsTo(entry, meeting))
                .ifPresent(entry -> EntryCookie.write(request, response, entry.meeting(), rooms.pass(entry)));
        return seeOther("/room/{meeting}");
    }

    @PostMapping("/leave")
    View leave(@PathVariable String meeting, HttpServletRequest request) {
        door.visitor(request, meeting).ifPresent(this::leave);
        return seeOther("/room/{meeting}/left");
    }

    @GetMapping("/left")
    ModelAndView left(@PathVariable String meeting, HttpServletRequest request) {
        boolean open = door.visitor(request, meeting)
                .filter(entry -> rooms.standing(entry, clock.instant()) == Standing.OPEN)
                .isPresent();
        return new ModelAndView("room/left", Map.of("meeting", meeting, "open", open));
    }

    private ModelAndView open(RoomEntry entry, Instant now) {
        rooms.seen(entry.visit(), now);
        Room room = rooms.room(entry.meeting()).orElseThrow(NotFound::new);
        MeetingFacts meeting = meetings.get(entry.meeting());
        List<Someone> present = Someone.seenBy(entry.attendee(), presences.in(List.of(entry.meeting())));
        var view = new RoomView(
                entry.meeting(),
                meeting.topic(),
                entry.displayName(),
                entry.host(),
                entry.host() && isSignedInAs(meeting.expert()),
                entry.attendee().role().isExpertSide(),
                entry.attendee().viewOnly(),
                entry.attendee().masked(),
                present,
                viewer.zoneKnown() ? viewer.zone() : null,
                now,
                meeting.time().end(),
                room.closesAt());
        return new ModelAndView("room/show", Map.of("room", view));
    }

    private boolean isSignedInAs(PersonId person) {
        return viewer.signedIn().map(SignedIn::id).filter(person::equals).isPresent();
    }

    /** The other system keeps who was there for how long; here is only that they came. */
    private ModelAndView goOn(RoomEntry entry, URI elsewhere, Instant now) {
        rooms.seen(entry.visit(), now);
        return new ModelAndView(seeOther(elsewhere.toString()));
    }

    private void leave(RoomEntry entry) {
        Instant now = clock.instant();
        rooms.seen(entry.visit(), now);
        presences.leaveAll(entry, now);
    }

    private Optional<RoomEntry> redeemed(String ticket) {
        try {
            return Optional.of(rooms.redeem(ticket));
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private static ModelAndView shut(String reason, HttpStatus status, String meeting) {
        return new ModelAndView("room/shut", Map.of("reason", reason, "meeting", meeting), status);
    }

    private static View seeOther(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
