package app.parley.web.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import app.parley.video.Presences;
import app.parley.video.RoomEntry;
import app.parley.video.VideoRooms;
import app.parley.video.Visit;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class RoomSocketTests {

    private static final Instant OPENS = Instant.parse("2026-11-23T08:45:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofMinutes(105));

    @LocalServerPort
    int port;

    @Autowired
    VideoRooms rooms;

    @Autowired
    Presences presences;

    @Autowired
    TestClock clock;

    private final MeetingId meeting = MeetingId.of(Ids.next());
    private final UUID user = Ids.next();
    private final UUID expert = Ids.next();

    @BeforeEach
    void openRoom() {
        clock.set(OPENS);
        rooms.create(meeting, new TimeRange(OPENS, CLOSES));
    }

    @Test
    void twoParticipantsSeeEachOtherComeAndGo() {
        RoomClient ursula = connect(enter(user, "Ursula <script>", false));
        ursula.awaitPresent("Ursula <script>");

        RoomClient erik = connect(enter(expert, "Erik", true));
        ursula.awaitPresent("Ursula <script>", "Erik");
        assertThat(erik.awaitPresent("Ursula <script>", "Erik")).contains("\"closesAt\":\"2026-11-23T10:30:00Z\"");

        clock.advance(Duration.ofMinutes(5));
        erik.close();
        ursula.awaitPresent("Ursula <script>");
        assertThat(rooms.visits(meeting))
                .contains(new Visit(meeting, expert, OPENS, OPENS.plus(Duration.ofMinutes(5)), 5));
    }

    @Test
    void comingBackContinuesTheVisit() {
        RoomEntry entry = enter(user, "Ursula", false);
        RoomClient first = connect(entry);
        first.awaitPresent("Ursula");
        clock.advance(Duration.ofMinutes(1));
        first.close();
        await().until(() -> presences.in(List.of(meeting)).isEmpty());

        clock.advance(Duration.ofMinutes(10));
        RoomClient second = connect(entry);
        second.awaitPresent("Ursula");
        clock.advance(Duration.ofMinutes(2));
        second.say("{\"type\": \"leave\"}");

        assertThat(second.closeCode()).isEqualTo(1000);
        assertThat(rooms.visits(meeting)).containsExactly(new Visit(meeting, user, OPENS, OPENS.plusSeconds(780), 3));
    }

    @Test
    void everybodyHasToLeaveWhenTheWindowEnds() {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        ursula.awaitPresent("Ursula");

        clock.set(CLOSES);
        ursula.say("{\"type\": \"alive\"}");
        ursula.awaitMessage("\"now\":\"2026-11-23T10:30:00Z\"");
        clock.set(CLOSES.plus(Duration.ofDays(7)));

        assertThat(ursula.closeCode()).isEqualTo(4408);
        await().untilAsserted(() ->
                assertThat(rooms.visits(meeting)).containsExactly(new Visit(meeting, user, OPENS, CLOSES, 105)));
    }

    @Test
    void saysWhyNobodyComesInOutsideTheWindow() {
        RoomEntry entry = enter(user, "Ursula", false);

        clock.set(OPENS.minusSeconds(1));
        assertThat(connect(entry).closeCode()).isEqualTo(4425);
        clock.set(CLOSES.plusSeconds(1));
        assertThat(connect(entry).closeCode()).isEqualTo(4408);
    }

    @Test
    void everybodyHasToLeaveWhenTheMeetingMoves() {
        RoomEntry entry = enter(user, "Ursula", false);
        RoomClient ursula = connect(entry);
        ursula.awaitPresent("Ursula");

        rooms.move(meeting, new TimeRange(OPENS.minusSeconds(60), CLOSES));

        assertThat(ursula.closeCode()).isEqualTo(4410);
        assertThat(connect(entry).closeCode()).isEqualTo(4410);
        assertThat(connect(enter(user, "Ursula", false)).awaitPresent("Ursula")).isNotEmpty();
    }

    @Test
    void everybodyHasToLeaveWhenTheMeetingIsCancelled() {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        ursula.awaitPresent("Ursula");

        rooms.delete(meeting);

        assertThat(ursula.closeCode()).isEqualTo(4410);
    }

    @Test
    void theNewerConnectionWinsAndTheOlderIsTold() {
        RoomClient older = connect(enter(user, "Ursula", false));
        older.awaitPresent("Ursula");

        RoomClient newer = connect(enter(user, "Ursula", false));

        assertThat(older.closeCode()).isEqualTo(4409);
        newer.awaitPresent("Ursula");
    }

    @Test
    void showsThoseWhoCameByAnotherInstanceAndYieldsToThem() {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        ursula.awaitPresent("Ursula");

        UUID elsewhere = presences.join(enter(expert, "Erik", true), OPENS);
        ursula.awaitPresent("Ursula", "Erik");
        presences.leave(elsewhere, OPENS);
        ursula.awaitPresent("Ursula");
        presences.join(enter(user, "Ursula", false), OPENS);

        assertThat(ursula.closeCode()).isEqualTo(4409);
    }

    @Test
    void leavingByThePageEndsTheConnection() {
        RoomEntry entry = enter(user, "Ursula", false);
        RoomClient ursula = connect(entry);
        ursula.awaitPresent("Ursula");

        presences.leaveAll(entry, OPENS);

        assertThat(ursula.closeCode()).isEqualTo(1000);
    }

    @Test
    void refusesPagesOfOtherSites() {
        String pass = rooms.pass(enter(user, "Ursula", false));

        assertRefused(() -> RoomClient.connect(port, meeting, pass, "https://evil.example"));
    }

    @Test
    void refusesWhoeverHoldsNoEntryToThisVeryRoom() {
        MeetingId other = MeetingId.of(Ids.next());
        rooms.create(other, new TimeRange(OPENS, CLOSES));
        String pass = rooms.pass(enter(user, "Ursula", false));
        String ticket = rooms.admit(meeting, user, "Ursula", false, OPENS);

        assertRefused(() -> RoomClient.connect(port, other, pass));
        assertRefused(() -> RoomClient.connect(port, meeting, pass + "x"));
        assertRefused(() -> RoomClient.connect(port, meeting, ticket));
        assertRefused(() -> RoomClient.connect(port, meeting, ""));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (String nonsense : List.of(
                "{\"type\": \"mute-all\"}", "{}", "[]", "", "null", "{\"type\": 7}", "{\"type\": \"alive\"", "🙂")) {
            RoomClient client = connect(enter(user, "Ursula", false));
            client.awaitPresent("Ursula");
            client.say(nonsense);

            assertThat(client.closeCode()).as(nonsense).isEqualTo(4400);
        }
    }

    @Test
    void refusesMessagesBeyondSixtyFourKilobytes() {
        RoomClient client = connect(enter(user, "Ursula", false));
        client.awaitPresent("Ursula");

        client.say("{\"type\": \"alive\", \"padding\": \"" + "x".repeat(65_000 - 40) + "\"}");
        client.awaitMessage("\"type\":\"room\"");
        client.say("x".repeat(65 * 1024));

        assertThat(client.closeCode()).isEqualTo(1009);
    }

    @Test
    void refusesMoreThanAPersonWouldSay() {
        RoomClient client = connect(enter(user, "Ursula", false));
        client.awaitPresent("Ursula");

        for (int i = 0; i < 40; i++) {
            client.say("{\"type\": \"alive\"}");
        }

        assertThat(client.closeCode()).isEqualTo(4429);
    }

    private RoomEntry enter(UUID participant, String name, boolean host) {
        return rooms.redeem(rooms.admit(meeting, participant, name, host, clock.instant()));
    }

    private RoomClient connect(RoomEntry entry) {
        return RoomClient.connect(port, meeting, rooms.pass(entry));
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable handshake) {
        assertThatThrownBy(handshake)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refusal ->
                                assertThat(refusal.getResponse().statusCode()).isEqualTo(403));
    }
}
