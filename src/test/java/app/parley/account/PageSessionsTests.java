package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class PageSessionsTests {

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountTable table;

    @Autowired
    private Callers callers;

    @Autowired
    private Tokens tokens;

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private PageSessions sessions;

    @BeforeEach
    void startTheClock() {
        sessions = new PageSessions(table, callers, () -> now);
    }

    @Test
    void endsAfterHalfAnHourOfSilence() {
        PageSession session = begin();

        now = now.plus(Duration.ofMinutes(30)).minusSeconds(1);
        session = sessions.resume(session).orElseThrow().session();
        now = now.plus(Duration.ofMinutes(30)).minusSeconds(1);
        session = sessions.resume(session).orElseThrow().session();
        now = now.plus(Duration.ofMinutes(30));

        assertThat(sessions.resume(session)).isEmpty();
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        assertThat(busyUntil(begin(), Duration.ofHours(12).minusSeconds(1))).isPresent();
        assertThat(busyUntil(begin(), Duration.ofHours(12))).isEmpty();
    }

    @Test
    void endsSoonerForAdministrators() {
        PageSession session = begin(Role.ADMIN);

        now = now.plus(Duration.ofMinutes(15));
        assertThat(sessions.resume(session)).isEmpty();

        assertThat(busyUntil(begin(Role.ADMIN), Duration.ofHours(4).minusSeconds(1)))
                .isPresent();
        assertThat(busyUntil(begin(Role.ADMIN), Duration.ofHours(4))).isEmpty();
    }

    @Test
    void readsRolesAnewEachTime() {
        Account account = AccountFixture.open(accounts);
        PageSession session = sessions.begin(AccountFixture.signedIn(account));

        accounts.grant(account.id(), Role.EXPERT);

        assertThat(sessions.resume(session).orElseThrow().who().is(Role.EXPERT)).isTrue();
    }

    @Test
    void endsWhenTheAccountIsClosedOrARoleTakenOrGiven() {
        Account closed = AccountFixture.open(accounts);
        PageSession one = sessions.begin(AccountFixture.signedIn(closed));
        accounts.setEnabled(closed.id(), false);
        accounts.setEnabled(closed.id(), true);
        assertThat(sessions.resume(one)).isEmpty();

        Account demoted = AccountFixture.open(accounts, Role.EXPERT);
        PageSession two = sessions.begin(AccountFixture.signedIn(demoted));
        accounts.changeAccess(demoted.id(), java.util.Set.of(), null, null);
        assertThat(sessions.resume(two)).isEmpty();

        Account promoted = AccountFixture.open(accounts);
        PageSession three = sessions.begin(AccountFixture.signedIn(promoted));
        accounts.grant(promoted.id(), Role.ADMIN);
        assertThat(sessions.resume(three)).isEmpty();
    }

    @Test
    void endsWhenThePersonSignsOutEverywhere() {
        Account account = AccountFixture.open(accounts);
        PageSession session = sessions.begin(AccountFixture.signedIn(account));

        tokens.revokeAll(account.id());

        assertThat(sessions.resume(session)).isEmpty();
    }

    private PageSession begin(Role... roles) {
        return sessions.begin(AccountFixture.signedIn(AccountFixture.open(accounts, roles)));
    }

    private Optional<PageSession> busyUntil(PageSession session, Duration end) {
        Optional<PageSession> going = Optional.of(session);
        Instant last = session.startedAt().plus(end);
        while (going.isPresent() && now.isBefore(last)) {
            Instant next = now.plus(Duration.ofMinutes(10));
            now = next.isBefore(last) ? next : last;
            going = going.flatMap(sessions::resume).map(PageSessions.Resumed::session);
        }
        return going;
    }
}
