package app.parley.video.jitsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.platform.SecretKeys;
import app.parley.shared.MeetingId;
import app.parley.shared.TimeRange;
import app.parley.video.Attendee;
import app.parley.video.Room;
import app.parley.video.RoomEntry;
import app.parley.video.RoomRole;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParleyTest
class JitsiPlatformTests {

    private static final Instant OPENS = Instant.parse("2026-11-23T08:45:00Z");
    private static final Instant CLOSES = OPENS.plus(Duration.ofMinutes(105));

    /** The real world's time, which has nothing to do with the meeting's in a demo. */
    private static final Instant WALL = Instant.parse("2026-06-01T12:00:00.250Z");

    private static final String SECRET = "a secret of Jitsi's own, long enough to sign with";
    private static final String KEY = "a key that only the reservation plugin knows of";
    private static final JitsiSettings SETTINGS = new JitsiSettings(
            URI.create("https://meet.example"), "parley", SECRET, "jitsi", "meet.jitsi", KEY, null, null, "muc");
    private static final Prosody PROSODY = new Prosody("parley", SECRET, "jitsi", "meet.jitsi");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SecretKeys keys;

    private final MeetingId meeting = MeetingId.of(Ids.next());
    private final UUID participant = Ids.next();
    private final List<String> ended = new ArrayList<>();
    private JitsiPlatform jitsi;

    @BeforeEach
    void open() {
        jitsi = new JitsiPlatform(jdbc, SETTINGS, keys, () -> WALL, ended::add);
        jitsi.create(meeting, new TimeRange(OPENS, CLOSES));
    }

    @Test
    void admitsAParticipantToTheRoomAtOnceAndForTwoMinutes() {
        URI entrance = entrance(OPENS, true);

        assertThat(entrance).hasScheme("https").hasHost("meet.example");
        assertThat(refusal(entrance, WALL)).isEmpty();
        assertThat(refusal(entrance, WALL.minusSeconds(30))).isEmpty();
        assertThat(refusal(entrance, WALL.minusSeconds(31))).contains("not yet");
        assertThat(refusal(entrance, WALL.plusSeconds(119))).isEmpty();
        assertThat(refusal(entrance, WALL.plusSeconds(120))).contains("expired");
    }

    @Test
    void admitsNobodyAfterTheRoomClosed() {
        URI entrance = entrance(CLOSES.minusSeconds(10), true);

        assertThat(refusal(entrance, WALL.plusSeconds(9))).isEmpty();
        assertThat(refusal(entrance, WALL.plusSeconds(10))).contains("expired");
    }

    @Test
    void namesTheParticipantAndWhoHosts() {
        var user = Prosody.claims(token(entrance(OPENS, false))).at("/context/user");

        assertThat(user.path("id").asString()).isEqualTo(participant.toString());
        assertThat(user.path("name").asString()).isEqualTo("Ursula <b>User</b>");
        assertThat(user.path("moderator").asBoolean()).isFalse();
        assertThat(Prosody.claims(token(entrance(OPENS, true)))
                        .at("/context/user/moderator")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void givesARoomThatMovedAnotherNameAndKeepsTheOldOneShut() {
        URI before = entrance(OPENS, true);
        jitsi.move(meeting, new TimeRange(OPENS.plusSeconds(60), CLOSES.plusSeconds(60)));
        URI after = entrance(OPENS.plusSeconds(60), true);

        assertThat(name(after)).isNotEqualTo(name(before));
        assertThat(PROSODY.refuses(token(before), name(after), WALL)).contains("room");
        assertThat(jitsi.lengthOf(name(before), OPENS.plusSeconds(60))).isEmpty();
        assertThat(jitsi.lengthOf(name(after), OPENS.plusSeconds(60))).contains(Duration.ofMinutes(105));
    }

    @Test
    void opensARoomWithinItsWindowUntilItCloses() {
        String name = name(entrance(OPENS, true));

        assertThat(jitsi.lengthOf(name, OPENS.minusMillis(1))).isEmpty();
        assertThat(jitsi.lengthOf(name, OPENS)).contains(Duration.ofMinutes(105));
        assertThat(jitsi.lengthOf(name.toUpperCase(Locale.ROOT), CLOSES.minusSeconds(60)))
                .contains(Duration.ofMinutes(1));
        assertThat(jitsi.lengthOf(name, CLOSES.plusMillis(1))).isEmpty();
    }

    @Test
    void opensNoRoomOfAMeetingThatWasCancelled() {
        String name = name(entrance(OPENS, true));
        jitsi.delete(meeting);

        assertThat(jitsi.lengthOf(name, OPENS)).isEmpty();
    }

    @Test
    void endsTheRoomThatPeopleAreInWhenItsMeetingMovesOrIsCancelled() {
        String first = name(entrance(OPENS, true));
        jitsi.move(meeting, new TimeRange(OPENS.plusSeconds(60), CLOSES.plusSeconds(60)));
        String second = name(entrance(OPENS.plusSeconds(60), true));
        assertThat(ended).containsExactly(first);

        jitsi.delete(meeting);
        jitsi.delete(meeting);
        assertThat(ended).containsExactly(first, second);
    }

    @Test
    void opensNoRoomWhoseNameItDidNotGive() {
        String name = name(entrance(OPENS, true));
        String seal = name.substring(name.lastIndexOf('-') + 1);
        String id = meeting.toString().replace("-", "");

        for (String forged :
                List.of("", "general", id + "-1", id + "-2-" + seal, name + "0", id + "-1-" + "0".repeat(32))) {
            assertThat(jitsi.lengthOf(forged, OPENS)).as(forged).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        meet.example,         parley, long, long, url
        https://meet.example, '',     long, long, app-id
        https://meet.example, parley, short, long, app-secret
        https://meet.example, parley, long, short, reservation-key
        """)
    void startsWithWholeSettingsOnly(String url, String app, String secret, String key, String complaint) {
        assertThatThrownBy(() -> new JitsiSettings(
                        URI.create(url),
                        app,
                        secret.equals("long") ? SECRET : secret,
                        "jitsi",
                        "meet.jitsi",
                        key.equals("long") ? KEY : key,
                        null,
                        null,
                        "muc"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parley.jitsi." + complaint);
    }

    private URI entrance(Instant now, boolean host) {
        Room room = jitsi.find(List.of(meeting)).getFirst();
        return jitsi.entrance(
                        room,
                        new RoomEntry(
                                meeting,
                                Ids.next(),
                                Attendee.of(participant, "Ursula <b>User</b>", host ? RoomRole.EXPERT : RoomRole.USER),
                                room.generation()),
                        now)
                .orElseThrow();
    }

    private static Optional<String> refusal(URI entrance, Instant now) {
        return PROSODY.refuses(token(entrance), name(entrance), now);
    }

    private static String name(URI entrance) {
        return entrance.getPath().substring(1);
    }

    private static String token(URI entrance) {
        return entrance.getQuery().substring("jwt=".length());
    }
}
