package app.parley.platform.outgoing;

import app.parley.shared.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Asks servers that people name, and only such as everybody could ask: no address of the installation's own network, no
 * redirects, no repetition, no cookies, no proxy, a bounded answer in bounded time.
 */
@Service
public class Outgoing {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_STEPS = 4;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 307, 308);

    private final OutgoingSettings settings;
    private final CheckedResolver resolver;
    private final OutgoingClient client;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    Outgoing(OutgoingSettings settings, OutgoingClient client) {
        this.settings = settings;
        this.resolver = new CheckedResolver(settings);
        this.client = client;
    }

    /**
     * An address as somebody typed it, if requests may go there now.
     *
     * @throws InvalidInput with one code, whether the address is malformed, unknown or forbidden
     */
    public URI checked(String field, String typed) {
        try {
            URI address = new URI(typed.strip()).parseServerAuthority();
            if (settings.allows(address)) {
                resolver.resolve(address.getHost());
                return address;
            }
        } catch (URISyntaxException | UnknownHostException e) {
            throw new InvalidInput(field, "address-not-allowed");
        }
        throw new InvalidInput(field, "address-not-allowed");
    }

    /** @throws OutgoingFailed when there is no whole answer of at most 5 MiB within 10 seconds */
    public OutgoingAnswer send(OutgoingRequest request) {
        if (!settings.allows(request.address())) {
            throw new OutgoingFailed();
        }
        try {
            if (!free.tryAcquire(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OutgoingFailed();
            }
            try {
                return inTime(request);
            } finally {
                free.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutgoingFailed();
        }
    }

    /**
     * Goes where the server says, with method, body and headers as they are, as long as that is the same owner's.
     *
     * @throws OutgoingFailed as {@link #send}
     */
    public OutgoingAnswer sendWithinSite(OutgoingRequest request) {
        OutgoingRequest next = request;
        for (int step = 0; step < MOST_STEPS; step++) {
            OutgoingAnswer answer = send(next);
            URI target = REDIRECTS.contains(answer.status()) ? target(answer) : null;
            if (target == null) {
                return answer;
            }
            if (!Sites.same(request.address(), target)) {
                throw new OutgoingFailed();
            }
            next = request.at(target);
        }
        throw new OutgoingFailed();
    }

    private static @Nullable URI target(OutgoingAnswer answer) {
        try {
            return answer.header("Location").map(answer.address()::resolve).orElse(null);
        } catch (IllegalArgumentException e) {
            throw new OutgoingFailed();
        }
    }

    private OutgoingAnswer inTime(OutgoingRequest request) throws InterruptedException {
        OutgoingClient.Exchange exchange = client.exchange(request);
        Future<OutgoingAnswer> answer = exchange.start();
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new OutgoingFailed();
        } finally {
            exchange.cancel();
        }
    }
}
