package app.parley.account;

import app.parley.platform.WallClock;
import app.parley.shared.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How long a browser stays signed in: shorter when idle, shorter for administrators, never after a change of access. */
@Service
public class PageSessions {

    /** A session that goes on, and whose it is. */
    public record Resumed(SignedIn who, PageSession session) {}

    private record Limits(Duration idle, Duration absolute) {}

    private static final Limits FOR_EVERYBODY = new Limits(Duration.ofMinutes(30), Duration.ofHours(12));
    private static final Limits FOR_ADMINISTRATORS = new Limits(Duration.ofMinutes(15), Duration.ofHours(4));

    private final AccountTable accounts;
    private final Callers callers;
    private final WallClock wallClock;

    PageSessions(AccountTable accounts, Callers callers, WallClock wallClock) {
        this.accounts = accounts;
        this.callers = callers;
        this.wallClock = wallClock;
    }

    public PageSession begin(SignedIn who) {
        Instant now = wallClock.now();
        long version =
                accounts.credentials(who.id()).orElseThrow(BadCredentials::new).version();
        return new PageSession(who.id().value(), version, now, now);
    }

    /** Empty when the session is over. */
    public Optional<Resumed> resume(PageSession session) {
        Instant now = wallClock.now();
        return callers.bySession(session.id(), session.credentialVersion())
                .filter(who -> isAlive(session, who, now))
                .map(who -> new Resumed(who, session.seen(now)));
    }

    /** Those of these sessions that are not over. */
    public Set<PageSession> goingOn(Collection<PageSession> begun) {
        Instant now = wallClock.now();
        Map<PersonId, Callers.Current> current =
                callers.current(begun.stream().map(PageSession::id).collect(Collectors.toSet()));
        return begun.stream()
                .filter(session -> isCurrent(session, current.get(session.id()), now))
                .collect(Collectors.toSet());
    }

    private static boolean isCurrent(PageSession session, Callers.@Nullable Current now, Instant at) {
        return now != null && now.credentialVersion() == session.credentialVersion() && isAlive(session, now.who(), at);
    }

    private static boolean isAlive(PageSession session, SignedIn who, Instant now) {
        Limits limits = who.is(Role.ADMIN) ? FOR_ADMINISTRATORS : FOR_EVERYBODY;
        return now.isBefore(session.lastSeenAt().plus(limits.idle()))
                && now.isBefore(session.startedAt().plus(limits.absolute()));
    }
}
