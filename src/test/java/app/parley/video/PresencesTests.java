package app.parley.video;

import static org.assertj.core.api.Assertions.assertThat;

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
        UUID first = presences.join(entry, OPENS.plusSeconds(10));
        presences.leave(first, OPENS.plusSeconds(100));
        UUID second = presences.join(entry, OPENS.plusSeconds(1_000));
        presences.leave(second, OPENS.plusSeconds(1_089));

        assertThat(rooms.visits(meeting))
                .containsExactly(new Visit(meeting, participant, OPENS, OPENS.plusSeconds(1_089), 2));
    }

    @Test
    void aBrokenConnectionCountsUpToItsLastSignOfLife() {
        UUID presence = presences.join(enter("Ursula"), OPENS);
        presences.alive(presence, OPENS.plusSeconds(300));
        presences.alive(presence, OPENS.plusSeconds(200));

        presences.lose(presence);
        presences.leave(presence, OPENS.plusSeconds(4_000));

        assertThat(present()).isEmpty();
        assertThat(rooms.visits(meeting))
                .containsExactly(new Visit(meeting, participant, OPENS, OPENS.plusSeconds(300), 5));
    }

    @Test
    void showsNobodyWhoseServerDied() {
        Presences diedLongAgo = new Presences(rows, () -> wallClock.now().minus(Presences.LEASE));
        UUID presence = diedLongAgo.join(enter("Ursula"), OPENS);

        assertThat(present()).isEmpty();

        presences.keep(List.of(presence));
        assertThat(present()).extracting(Present::displayName).containsExactly("Ursula");
    }

    @Test
    void aPresenceWhoseServerDiedWasLostNotReplaced() {
        Presences diedLongAgo = new Presences(rows, () -> wallClock.now().minus(Presences.LEASE));
        RoomEntry entry = enter("Ursula");
        UUID dead = diedLongAgo.join(entry, OPENS);
        diedLongAgo.alive(dead, OPENS.plusSeconds(60));

        presences.join(entry, OPENS.plusSeconds(3_600));

        assertThat(presences.endedAmong(List.of(dead))).containsExactly(new Ended(dead, false));
        assertThat(rooms.visits(meeting)).extracting(Visit::minutes).containsExactly(1L);
    }

    @Test
    void theNewerConnectionOfAParticipantWins() {
        UUID older = presences.join(enter("Ursula"), OPENS);
        UUID newer = presences.join(enter("Ursula"), OPENS.plusSeconds(120));

        assertThat(present()).extracting(Present::presence).containsExactly(newer);
        assertThat(presences.endedAmong(List.of(older, newer))).containsExactly(new Ended(older, true));
        assertThat(rooms.visits(meeting)).extracting(Visit::minutes).containsExactly(2L, 0L);
    }

    @Test
    void oneOfManyConnectionsAtOnceWins() throws Exception {
        List<RoomEntry> entries =
                Stream.generate(() -> enter("Ursula")).limit(8).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<UUID>> joins = entries.stream()
                    .map(entry -> (Callable<UUID>) () -> presences.join(entry, OPENS))
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
        UUID presence = presences.join(entry, OPENS);

        presences.leaveAll(entry, OPENS.plusSeconds(60));

        assertThat(present()).isEmpty();
        assertThat(presences.endedAmong(List.of(presence))).containsExactly(new Ended(presence, false));
    }

    private RoomEntry enter(String name) {
        return rooms.redeem(rooms.admit(meeting, participant, name, false, OPENS));
    }

    private List<Present> present() {
        return presences.in(List.of(meeting));
    }
}
