package app.parley.connected.caldav;

import app.parley.platform.outgoing.Outgoing;
import app.parley.platform.outgoing.OutgoingAnswer;
import app.parley.platform.outgoing.OutgoingRequest;
import app.parley.platform.outgoing.Sites;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Sends requests with the account's credentials: to the owner of the address only, and for a minute at most. */
final class DavRequests {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MULTI_STATUS = 207;

    private final Outgoing outgoing;
    private final URI home;
    private final String authorization;
    private final long deadline = System.nanoTime() + LONGEST.toNanos();

    DavRequests(Outgoing outgoing, URI home, String username, String password) {
        this.outgoing = outgoing;
        this.home = home;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** @throws DavAnswerUnusable when it is no list of resources */
    Multistatus required(String method, URI address, int depth, String body) {
        return send(method, address, depth, body).orElseThrow(DavAnswerUnusable::new);
    }

    /** Empty when the server has no such list. @throws DavSignInRefused */
    Optional<Multistatus> send(String method, URI address, int depth, String body) {
        if (!Sites.same(home, address) || System.nanoTime() > deadline) {
            throw new DavAnswerUnusable();
        }
        OutgoingAnswer answer = outgoing.sendWithinSite(OutgoingRequest.of(method, address, body)
                .with("Authorization", authorization)
                .with("Content-Type", "application/xml; charset=utf-8")
                .with("Depth", String.valueOf(depth)));
        if (answer.status() == 401) {
            throw new DavSignInRefused();
        }
        return answer.status() == MULTI_STATUS
                ? Optional.of(Multistatus.parse(answer.address(), answer.body()))
                : Optional.empty();
    }
}
