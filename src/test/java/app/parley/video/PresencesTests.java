package app.parley.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.platform.WallClock;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import app.parley.video.Presences.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ParleyTest
class PresencesTests {

    private static final Instant OPENS = Instant.parse("2026-11-23T08:45:00Z");

    @Autowired
    VideoRooms rooms;

    @Autowired
    Presences presences;

    @Autowired
    PresenceRows rows;

    @Autowired
    RoomBell bell;

    @Autowired
    WallClock wallClock;

    private final MeetingId meeting = MeetingId.of(Ids.next());
    private final UUID participant = Ids.next();

    @BeforeEach
    void openRoom() {
        rooms.create(meeting, TimeRange.of(OPENS, Duration.ofMinutes(105)));
    }

    @Test
    void minutesCountOnlyWhileSomebodyIsPresent() {
        RoomEntry entry = enter("Ursula");
        UUID first = presences.join(entry, "call", OPENS.plusSeconds(10));
        presences.leave(first, OPENS.plusSeconds(100));
        UUID second = presences.join(entry, "call", OPENS.plusSeconds(1_000));
        presences.leave(second, OPENS.plusSeconds(1_089));

        assertThat(rooms.visits(meeting))
                .containsExactly(new Visit(meeting, participant, OPENS, OPENS.plusSeconds(1_089), 2));
    }

    @Test
    void aBrokenConnectionCountsUpToItsLastSignOfLife() {
        UUID presence = presences.join(enter("Ursula"), "call", OPENS);
        presences.alive(presence, OPENS.plusSeconds(300));
        presences.alive(presence, OPENS.plusSeconds(200));

        presences.lose(presence);
        presences.leave(presence, OPENS.plusSeconds(4_000));

        assertThat(present()).isEmpty();
        assertThat(rooms.visits(meeting))
                .containsExactly(new Visit(meeting, participant, OPENS, OPENS.plusSeconds(300), 5));
    }

    @Test
    void keepsWhenEverybodyCameAndLeft() {
        RoomEntry entry = enter("Ursula");
        UUID left = presences.join(entry, "call", OPENS.plusSeconds(10));
        presences.leave(left, OPENS.plusSeconds(100));
        UUID lost = presences.join(entry, "call", OPENS.plusSeconds(200));
        presences.alive(lost, OPENS.plusSeconds(260));
        presences.lose(lost);
        presences.join(entry, "call", OPENS.plusSeconds(300));

        assertThat(presences.stays(List.of(meeting)))
                .containsExactly(
                        new Stay(meeting, participant, OPENS.plusSeconds(10), OPENS.plusSeconds(100), Ending.LEFT),
                        new Stay(meeting, participant, OPENS.plusSeconds(200), OPENS.plusSeconds(260), Ending.LOST),
                        new Stay(meeting, participant, OPENS.plusSeconds(300), null, null));
    }

    @Test
    void whoseServerDiedIsLostAtTheLastSignOfLife() {
        Presences diedLongAgo = new Presences(rows, bell, () -> wallClock.now().minus(Presences.LEASE.multipliedBy(4)));
        UUID dead = diedLongAgo.join(enter("Ursula"), "call", OPENS);
        diedLongAgo.alive(dead, OPENS.plusSeconds(60));
        Presences justDied = new Presences(rows, bell, () -> wallClock.now().minus(Presences.LEASE));
        justDied.join(
                rooms.redeem(rooms.admit(meeting, Attendee.of(Ids.next(), "Erik", RoomRole.EXPERT), OPENS)),
                "call",
                OPENS);

        presences.loseAbandoned();

        assertThat(presences.stays(List.of(meeting)))
                .extracting(Stay::leftAt, Stay::ending)
                .containsExactly(tuple(OPENS.plusSeconds(60), Ending.LOST), tuple(null, null));
    }

    @Test
    void showsNobodyWhoseServerDied() {
        Presences diedLongAgo = new Presences(rows, bell, () -> wallClock.now().minus(Presences.LEASE));
        UUID presence = diedLongAgo.join(enter("Ursula"), "call", OPENS);

        assertThat(present()).isEmpty();

        presences.keep(List.of(presence));
        assertThat(present()).extracting(Present::displayName).containsExactly("Ursula");
    }

    @Test
    void aPresenceWhoseServerDiedWasLostNotReplaced() {
        Presences diedLongAgo = new Presences(rows, bell, () -> wallClock.now().minus(Presences.LEASE));
        RoomEntry entry = enter("Ursula");
        UUID dead = diedLongAgo.join(entry, "call", OPENS);
        diedLongAgo.alive(dead, OPENS.plusSeconds(60));

        presences.join(entry, "call", OPENS.plusSeconds(3_600));

        assertThat(presences.endedAmong(List.of(dead))).containsExactly(new Ended(dead, Ending.LOST));
        assertThat(rooms.visits(meeting)).extracting(Visit::minutes).containsExactly(1L);
    }

    @Test
    void aNewerWindowReplacesAnOlderOneWhoseServerIsLate() {
        Presences late = new Presences(rows, bell, () -> wallClock.now().minus(Presences.LEASE));
        UUID older = late.join(enter("Ursula"), "older window", OPENS);
        late.alive(older, OPENS.plusSeconds(60));

        presences.join(enter("Ursula"), "newer window", OPENS.plusSeconds(120));

        assertThat(presences.endedAmong(List.of(older))).containsExactly(new Ended(older, Ending.REPLACED));
        assertThat(presences.stays(List.of(meeting)))
                .extracting(Stay::leftAt)
                .containsExactly(OPENS.plusSeconds(60), null);
    }

    @Test
    void theNewerConnectionOfAParticipantWins() {
        UUID older = presences.join(enter("Ursula"), "call", OPENS);
        UUID newer = presences.join(enter("Ursula"), "call", OPENS.plusSeconds(120));

        assertThat(present()).extracting(Present::presence).containsExactly(newer);
        assertThat(presences.endedAmong(List.of(older, newer))).containsExactly(new Ended(older, Ending.REPLACED));
        assertThat(rooms.visits(meeting)).extracting(Visit::minutes).containsExactly(2L, 0L);
    }

    @Test
    void oneOfManyConnectionsAtOnceWins() throws Exception {
        List<RoomEntry> entries =
                Stream.generate(() -> enter("Ursula")).limit(8).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<UUID>> joins = entries.stream()
                    .map(entry -> (Callable<UUID>) () -> presences.join(entry, "call", OPENS))
                    .toList();
            for (var join : threads.invokeAll(joins)) {
                assertThat(join.get()).isNotNull();
            }
        }

        assertThat(present()).hasSize(1);
    }

    @Test
    void leavingEndsWhateverTheVisitHasOpen() {
        RoomEntry entry = enter("Ursula");
        UUID presence = presences.join(entry, "call", OPENS);

        presences.leaveAll(entry, OPENS.plusSeconds(60));

        assertThat(present()).isEmpty();
        assertThat(presences.endedAmong(List.of(presence))).containsExactly(new Ended(presence, Ending.LEFT));
    }

    private RoomEntry enter(String name) {
        return rooms.redeem(rooms.admit(meeting, Attendee.of(participant, name, RoomRole.USER), OPENS));
    }

    private List<Present> present() {
        return presences.in(List.of(meeting));
    }
}
