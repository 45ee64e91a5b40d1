package app.parley.web.notification;

import app.parley.account.SignedIn;
import app.parley.web.frame.BellView;
import app.parley.web.frame.Bells;
import app.parley.web.frame.BrowserSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What pages that stay open ask for by themselves: whether there is something new, and what. */
@Controller
@RequestMapping("/notifications")
class LivePage {

    private final Bells bells;
    private final LiveBells live;

    LivePage(Bells bells, LiveBells live) {
        this.bells = bells;
        this.live = live;
    }

    /** The parts of the frame that say what is new. */
    @GetMapping("/bell")
    String bell(@AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("bell", bells.of(me.id()));
        return "parts/bell :: news(bell=${bell})";
    }

    /**
     * Stays open and says when there is something new; nothing more is said to whoever may not listen.
     *
     * @param shown the mark of what the page shows
     */
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestParam(defaultValue = "") String shown,
            @AuthenticationPrincipal SignedIn me,
            HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || BrowserSession.signIn(session).isEmpty()) {
            return ResponseEntity.noContent().build();
        }
        LiveLine line = new LiveLine(me.id(), session, BellView.isMark(shown) ? shown : "");
        return live.open(line)
                ? ResponseEntity.ok().header("X-Accel-Buffering", "no").body(line.emitter())
                : ResponseEntity.noContent().build();
    }
}
