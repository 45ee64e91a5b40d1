package app.parley.icalendar;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.platform.Secrets;
import app.parley.platform.WallClock;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Secret addresses at which calendar programs read a person's meetings without signing in. Off until the person switches
 * one on; told once, kept as a hash, replaced or switched off at any time.
 */
@Service
@Transactional
public class Feeds {

    private final FeedRows rows;
    private final MeetingFiles files;
    private final Accounts accounts;
    private final WallClock wallClock;
    private final String baseUrl;

    Feeds(
            FeedRows rows,
            MeetingFiles files,
            Accounts accounts,
            WallClock wallClock,
            @Value("${parley.base-url}") String baseUrl) {
        this.rows = rows;
        this.files = files;
        this.accounts = accounts;
        this.wallClock = wallClock;
        this.baseUrl = baseUrl;
    }

    /** Empty while the person has none. */
    @Transactional(readOnly = true)
    public Optional<Feed> of(PersonId person) {
        return rows.since(person).map(since -> new Feed(since, null));
    }

    /** Makes one, with its address; an earlier address is dead at once. */
    public Feed open(PersonId person) {
        String secret = Secrets.next();
        Instant now = wallClock.now();
        rows.put(person, Secrets.hash(secret), now);
        return new Feed(now, URI.create(baseUrl + "/ics/" + secret + ".ics"));
    }

    public void close(PersonId person) {
        rows.remove(person);
    }

    /** What is at the address. @throws NotFound for a secret that is nobody's, or not any more */
    @Transactional(readOnly = true)
    public CalendarFile read(String secret) {
        return rows.person(Secrets.hash(secret))
                .flatMap(accounts::find)
                .filter(Account::enabled)
                .map(files::all)
                .orElseThrow(NotFound::new);
    }
}
