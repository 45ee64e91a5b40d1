package app.parley.web.join;

import app.parley.meeting.Gate;
import app.parley.meeting.LinkClosed;
import app.parley.meeting.LinkNotOpenYet;
import app.parley.meeting.LinkRevoked;
import app.parley.shared.NotFound;
import app.parley.video.LinkGuesses;
import app.parley.video.VideoRooms;
import app.parley.web.frame.Viewer;
import app.parley.web.room.Discretion;
import app.parley.web.room.EntryCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a personal link opens. Mail scanners fetch links too, so looking changes nothing: the page that GET returns
 * enters by itself in a real browser, with a POST (src/docs/rules/links.md).
 */
@Controller
@RequestMapping("/join/{token}")
class JoinPage {

    private final Gate gate;
    private final VideoRooms rooms;
    private final LinkGuesses guesses;
    private final Viewer viewer;
    private final Clock clock;

    JoinPage(Gate gate, VideoRooms rooms, LinkGuesses guesses, Viewer viewer, Clock clock) {
        this.gate = gate;
        this.rooms = rooms;
        this.guesses = guesses;
        this.viewer = viewer;
        this.clock = clock;
    }

    @ModelAttribute
    void leaveNoTrace(HttpServletResponse response) {
        Discretion.apply(response);
    }

    @GetMapping
    String look(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        rooms.elsewhere().ifPresent(elsewhere -> admit(elsewhere, response));
        model.addAttribute("token", token);
        model.addAttribute("view", guesses.limited(request.getRemoteAddr(), () -> gate.look(token)));
        return "join/enter";
    }

    @PostMapping
    void enter(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Gate.Entry entry = guesses.limited(request.getRemoteAddr(), () -> gate.enter(token));
        EntryCookie.write(request, response, entry.meeting(), rooms.pass(rooms.redeem(entry.ticket())));
        response.setHeader("Location", "/room/" + entry.meeting());
        response.setStatus(HttpStatus.SEE_OTHER.value());
    }

    @ExceptionHandler
    ModelAndView tooEarly(LinkNotOpenYet refusal) {
        var model = Map.of(
                "opensAt", Objects.requireNonNull(refusal.facts().get("opensAt")),
                "now", clock.instant(),
                "zone", viewer.zone(),
                "zoneKnown", viewer.zoneKnown());
        return new ModelAndView("join/early", model, HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ModelAndView closed(LinkClosed refusal) {
        return shut("closed", HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler
    ModelAndView revoked(LinkRevoked refusal) {
        return shut("revoked", HttpStatus.GONE);
    }

    @ExceptionHandler
    ModelAndView unknown(NotFound refusal) {
        return shut("unknown", HttpStatus.NOT_FOUND);
    }

    /** The form that enters ends where the room is. */
    private static void admit(String elsewhere, HttpServletResponse response) {
        String strict = String.valueOf(response.getHeader("Content-Security-Policy"));
        response.setHeader(
                "Content-Security-Policy", strict.replace("form-action 'self'", "form-action 'self' " + elsewhere));
    }

    private static ModelAndView shut(String reason, HttpStatus status) {
        return new ModelAndView("join/shut", Map.of("reason", reason), status);
    }
}
