package app.parley.api.collaboration;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.collaboration.Asked;
import app.parley.collaboration.CallAnswers;
import app.parley.collaboration.CallId;
import app.parley.meeting.PersonalLink;
import app.parley.shared.Slice;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller is asked: to join running meetings of colleagues. */
@RestController
@RequestMapping("/api/v1/me/invitations")
class CallController {

    private final CallAnswers answers;
    private final String baseUrl;

    CallController(CallAnswers answers, @Value("${parley.base-url}") String baseUrl) {
        this.answers = answers;
        this.baseUrl = baseUrl;
    }

    record JoinedMeeting(String url, Instant opensAt, Instant closesAt) {}

    /** Those that can be answered at this moment; all on one page. */
    @GetMapping
    Slice<Asked> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(answers.to(me.id()), null);
    }

    /** Takes a seat, if one is left, and answers with the link into the room. */
    @PostMapping("/{callId}/acceptance")
    @Repeatable
    JoinedMeeting accept(@AuthenticationPrincipal SignedIn me, @PathVariable UUID callId) {
        PersonalLink link = answers.accept(me.id(), CallId.of(callId));
        return new JoinedMeeting(baseUrl + link.path(), link.opensAt(), link.closesAt());
    }

    @PostMapping("/{callId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Repeatable
    void decline(@AuthenticationPrincipal SignedIn me, @PathVariable UUID callId) {
        answers.decline(me.id(), CallId.of(callId));
    }
}
