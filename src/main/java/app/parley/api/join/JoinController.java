package app.parley.api.join;

import app.parley.api.Repeatable;
import app.parley.meeting.Gate;
import app.parley.meeting.ParticipantRole;
import app.parley.video.LinkGuesses;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Enters a meeting by a personal link; the link is the credential. */
@RestController
@RequestMapping("/api/v1/join")
class JoinController {

    private final Gate gate;
    private final LinkGuesses guesses;
    private final String baseUrl;

    JoinController(Gate gate, LinkGuesses guesses, @Value("${parley.base-url}") String baseUrl) {
        this.gate = gate;
        this.guesses = guesses;
        this.baseUrl = baseUrl;
    }

    /** Records attendance and answers with an address of the room that admits a browser within two minutes. */
    @Repeatable
    @PostMapping("/{token}")
    ResponseEntity<Joined> join(@PathVariable String token, HttpServletRequest request) {
        Gate.Entry entry = guesses.limited(request.getRemoteAddr(), () -> gate.enter(token));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Joined(roomUrl(entry), entry.role(), entry.meeting().value()));
    }

    private String roomUrl(Gate.Entry entry) {
        return UriComponentsBuilder.fromUriString(baseUrl)
                .path("/room/{meeting}")
                .queryParam("entry", "{ticket}")
                .buildAndExpand(entry.meeting(), entry.ticket())
                .toUriString();
    }

    /** @param room absolute address to open in a browser */
    record Joined(String room, ParticipantRole role, UUID meetingId) {}
}
