package app.parley.web.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.platform.WorkDueRunner;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import app.parley.support.Together;
import app.parley.video.Attendee;
import app.parley.video.Chats;
import app.parley.video.Ending;
import app.parley.video.Presences;
import app.parley.video.RoomEntry;
import app.parley.video.RoomRole;
import app.parley.video.Said;
import app.parley.video.Stay;
import app.parley.video.VideoRooms;
import app.parley.video.Visit;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    Chats chats;

    @Autowired
    WorkDueRunner work;

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
    void whoIsExpelledIsOutsideAtOnceAndTheOthersStay() {
        RoomEntry entry = enter(user, "Ursula", false);
        RoomClient ursula = connect(entry);
        RoomClient erik = connect(enter(expert, "Erik", true));
        erik.awaitPresent("Ursula", "Erik");

        rooms.expel(meeting, user);

        assertThat(ursula.closeCode()).isEqualTo(Closing.GONE.getCode());
        erik.awaitPresent("Erik");
        assertThat(connect(entry).closeCode()).isEqualTo(Closing.GONE.getCode());
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
    void aLineThatBreaksEndsThePresenceAtItsLastSignOfLife() {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        ursula.awaitPresent("Ursula");
        clock.advance(Duration.ofMinutes(2));
        ursula.say("{\"type\": \"alive\"}");
        ursula.awaitMessage("\"now\":\"2026-11-23T08:47:00Z\"");
        clock.advance(Duration.ofMinutes(10));

        ursula.vanish();

        await().untilAsserted(() -> assertThat(presences.stays(List.of(meeting)))
                .containsExactly(new Stay(meeting, user, OPENS, OPENS.plus(Duration.ofMinutes(2)), Ending.LOST)));
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

        UUID elsewhere = presences.join(enter(expert, "Erik", true), "call", OPENS);
        ursula.awaitPresent("Ursula", "Erik");
        presences.leave(elsewhere, OPENS);
        ursula.awaitPresent("Ursula");
        presences.join(enter(user, "Ursula", false), "call", OPENS);

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
        String ticket = rooms.admit(meeting, Attendee.of(user, "Ursula", RoomRole.USER), OPENS);

        assertRefused(() -> RoomClient.connect(port, other, pass));
        assertRefused(() -> RoomClient.connect(port, meeting, pass + "x"));
        assertRefused(() -> RoomClient.connect(port, meeting, ticket));
        assertRefused(() -> RoomClient.connect(port, meeting, ""));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        for (String nonsense : List.of(
                "{\"type\": \"mute-all\"}",
                "{}",
                "[]",
                "",
                "null",
                "{\"type\": 7}",
                "{\"type\": \"alive\"",
                "{\"type\": \"signal\", \"to\": \"nobody\", \"data\": {}}",
                "{\"type\": \"signal\", \"to\": \"" + Ids.next() + "\", \"data\": \"text\"}",
                "{\"type\": \"chat\"}",
                "{\"type\": \"chat\", \"text\": \"" + "x".repeat(2_001) + "\"}",
                "{\"type\": \"chat\", \"text\": \"\\u0000\"}",
                "🙂")) {
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

        for (int i = 0; i < 160; i++) {
            client.say("{\"type\": \"alive\"}");
        }

        assertThat(client.closeCode()).isEqualTo(4429);
    }

    @Test
    void signalsOfTenKilobytesReachTheOneTheyAreForInOrder() throws Exception {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        String sender = ursula.id();
        RoomClient erik = connect(enter(expert, "Erik", true));
        String receiver = erik.id();
        RoomClient gustav = connect(enter(Ids.next(), "Gustav", false));
        gustav.awaitPresent("Ursula", "Erik", "Gustav");

        String sdp = "v=0 ".repeat(2_500);
        for (int i = 1; i <= 5; i++) {
            ursula.say(signal(receiver, "{\"n\": %d, \"sdp\": \"%s\"}".formatted(i, sdp)));
        }

        for (int i = 1; i <= 5; i++) {
            assertThat(erik.awaitMessage("\"type\":\"signal\""))
                    .isEqualTo("{\"type\":\"signal\",\"from\":\"%s\",\"data\":{\"n\":%d,\"sdp\":\"%s\"}}"
                            .formatted(sender, i, sdp));
        }
        assertThat(gustav.neverHears("signal")).isTrue();
    }

    @Test
    void signalsLeaveNoRoom() throws Exception {
        MeetingId other = MeetingId.of(Ids.next());
        rooms.create(other, new TimeRange(OPENS, CLOSES));
        String pass = rooms.pass(rooms.redeem(rooms.admit(other, Attendee.of(user, "Ursula", RoomRole.USER), OPENS)));
        RoomClient stranger = RoomClient.connect(port, other, pass);
        RoomClient erik = connect(enter(expert, "Erik", true));

        stranger.say(signal(erik.id(), "{}"));
        stranger.say(signal(Ids.next().toString(), "{}"));

        stranger.awaitPresent("Ursula");
        assertThat(erik.neverHears("signal")).isTrue();
    }

    @Test
    void showsWhatEverybodySends() {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        ursula.awaitPresent("Ursula");
        RoomClient erik = connect(enter(expert, "Erik", true));
        erik.awaitPresent("Ursula", "Erik");

        ursula.say("{\"type\": \"sending\", \"microphone\": true, \"camera\": false, \"screen\": true}");

        erik.awaitMessage("\"you\":false,\"microphone\":true,\"camera\":false,\"screen\":true");
    }

    @Test
    void whatIsWrittenReachesEverybodyAndWhoeverComesBack() {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        ursula.awaitPresent("Ursula");
        ursula.say("{\"type\": \"chat\", \"text\": \"  \"}");
        ursula.say("{\"type\": \"chat\", \"text\": \" <b>Hello</b> 🙂 \"}");
        ursula.awaitMessage("{\"number\":1,\"by\":\"Ursula\",\"you\":true,\"at\":\"2026-11-23T08:45:00Z\","
                + "\"text\":\"<b>Hello</b> 🙂\"}");

        RoomClient erik = connect(enter(expert, "Erik", true));
        erik.awaitMessage("\"you\":false");
        erik.say("{\"type\": \"chat\", \"text\": \"Good morning\"}");
        ursula.awaitMessage("Good morning");
        ursula.close();

        assertThat(connect(enter(user, "Ursula", false)).awaitMessage("\"type\":\"chat\""))
                .containsSubsequence("\"number\":1", "Hello", "\"number\":2", "Good morning");
    }

    @Test
    void twoThousandCharactersCanBeWrittenAtOnce() {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        String longest = "x".repeat(2_000);
        ursula.say("{\"type\": \"chat\", \"text\": \"" + longest + "\"}");

        assertThat(ursula.awaitMessage("\"type\":\"chat\"")).contains(longest);
    }

    @Test
    void whatManyWriteAtOnceHasOneOrderForAll() throws Exception {
        List<RoomClient> writers = Stream.of("Ursula", "Erik", "Gustav", "Jana")
                .map(name -> connect(enter(Ids.next(), name, false)))
                .toList();
        Together.run(writers.stream()
                .map(writer -> (Callable<Boolean>) () -> {
                    for (int i = 0; i < 10; i++) {
                        writer.say("{\"type\": \"chat\", \"text\": \"Line %d\"}".formatted(i));
                    }
                    return true;
                })
                .toList());
        await().until(() -> chats.newest(Chats.Channel.COMMON, List.of(meeting)).getOrDefault(meeting, 0) == 40);

        assertThat(chats.after(Chats.Channel.COMMON, 0, meeting, 1))
                .extracting(Said::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void nobodyReadsWhatWasWrittenOnceTheRoomClosed() {
        RoomClient ursula = connect(enter(user, "Ursula", false));
        ursula.say("{\"type\": \"chat\", \"text\": \"Hello\"}");
        ursula.awaitMessage("Hello");

        work.runAll();
        assertThat(chats.newest(Chats.Channel.COMMON, List.of(meeting))).containsEntry(meeting, 1);
        clock.set(CLOSES.plusSeconds(1));
        work.runAll();

        assertThat(chats.newest(Chats.Channel.COMMON, List.of(meeting))).isEmpty();
    }

    @Test
    void twoHundredConnectionsByOneLinkDisturbNobodyElse() {
        RoomClient erik = connect(enter(expert, "Erik", true));
        erik.awaitPresent("Erik");
        RoomEntry entry = enter(user, "Ursula", false);

        int admitted = 0;
        for (int i = 0; i < 200; i++) {
            try {
                connect(entry);
                admitted++;
            } catch (CompletionException refused) {
                assertThat(refused).hasCauseInstanceOf(WebSocketHandshakeException.class);
            }
        }

        assertThat(admitted).isEqualTo(30);
        erik.say("{\"type\": \"alive\"}");
        erik.awaitPresent("Erik", "Ursula");
    }

    private RoomEntry enter(UUID participant, String name, boolean host) {
        return rooms.redeem(rooms.admit(
                meeting, Attendee.of(participant, name, host ? RoomRole.EXPERT : RoomRole.USER), clock.instant()));
    }

    private RoomClient connect(RoomEntry entry) {
        return RoomClient.connect(port, meeting, rooms.pass(entry));
    }

    private static String signal(String to, String data) {
        return "{\"type\": \"signal\", \"to\": \"%s\", \"data\": %s}".formatted(to, data);
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
