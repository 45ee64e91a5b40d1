package app.parley.web.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.video.Attendee;
import app.parley.video.Room;
import app.parley.video.RoomEntry;
import app.parley.video.RoomRole;
import app.parley.video.Sending;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.WebSocketSession;

class ConnectionTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<Someone> ALONE =
            List.of(new Someone(Ids.next(), Ids.next(), "call", "Ursula", false, false, true, true, Sending.NOTHING));

    private final WebSocketSession session = mock(WebSocketSession.class);
    private final MeetingId meeting = MeetingId.of(Ids.next());
    private final Connection connection = new Connection(
            new RoomEntry(meeting, Ids.next(), Attendee.of(Ids.next(), "Ursula", RoomRole.USER), 1),
            new Room(meeting, NOW, NOW.plusSeconds(3_600), 1, false, Set.of()),
            Ids.next(),
            new Line(session),
            NOW);

    @Test
    void isSilentWhenTwoPingsWentUnanswered() {
        connection.heard(NOW.plusSeconds(10), 1);

        assertThat(connection.silent(NOW.plusSeconds(75))).isFalse();
        assertThat(connection.silent(NOW.plusSeconds(76))).isTrue();
    }

    @Test
    void pingsEveryTwentyFiveSeconds() throws Exception {
        var pings = new LinkedBlockingQueue<Object>();
        when(session.isOpen()).thenReturn(true);
        doAnswer(call -> pings.add(call.getArgument(0))).when(session).sendMessage(any());

        connection.pingWhenDue(NOW.plusSeconds(24));
        connection.pingWhenDue(NOW.plusSeconds(25));
        connection.pingWhenDue(NOW.plusSeconds(26));

        assertThat(pings.poll(5, TimeUnit.SECONDS)).isInstanceOf(PingMessage.class);
        assertThat(pings).isEmpty();
    }

    @Test
    void tellsOnlyWhatIsNew() {
        assertThat(connection.isNews(ALONE, NOW, NOW)).isTrue();
        assertThat(connection.isNews(ALONE, NOW.plusSeconds(9), NOW.plusSeconds(9)))
                .isFalse();
        assertThat(connection.isNews(List.of(), NOW.plusSeconds(9), NOW.plusSeconds(9)))
                .isTrue();
    }

    @Test
    void tellsWhenTheBusinessClockWasMoved() {
        connection.isNews(ALONE, NOW, NOW);

        assertThat(connection.isNews(ALONE, NOW.plusSeconds(900), NOW.plusSeconds(1)))
                .isTrue();
        assertThat(connection.isNews(ALONE, NOW, NOW.plusSeconds(2))).isTrue();
    }

    @Test
    void onlyACleanEndCountsAsPresenceUntilThen() {
        assertThat(Closing.orderly(CloseStatus.NORMAL)).isTrue();
        assertThat(Closing.orderly(Closing.CLOSED)).isTrue();
        assertThat(Closing.orderly(CloseStatus.NO_CLOSE_FRAME)).isFalse();
        assertThat(Closing.orderly(Closing.SILENT)).isFalse();
    }
}
