package app.parley.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceServersTests {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final UUID PARTICIPANT = UUID.fromString("019ab000-0000-7000-8000-000000000001");
    private static final List<String> TURN = List.of("turn:turn.example:3478?transport=udp", "turns:turn.example:443");

    @Test
    void namesNobodyByDefault() {
        assertThat(servers(List.of(), List.of(), "").forParticipant(PARTICIPANT, Duration.ofHours(1)))
                .isEmpty();
    }

    /** The password is what {@code printf NAME | openssl dgst -sha1 -hmac secret -binary | base64} gives. */
    @Test
    void givesEachParticipantAPasswordUntilTheRoomCloses() {
        IceServer turn = servers(List.of("stun:stun.example"), TURN, "secret")
                .forParticipant(PARTICIPANT, Duration.ofHours(1))
                .getLast();

        assertThat(turn.urls()).isEqualTo(TURN);
        assertThat(turn.username()).isEqualTo("1795424400:" + PARTICIPANT);
        assertThat(turn.credential()).isEqualTo("/K/q8tmsQgepGNEzNSJoEsMH9Qo=");
    }

    @Test
    void givesNoPasswordForLongerThanHalfADay() {
        assertThat(servers(List.of(), TURN, "secret")
                        .forParticipant(PARTICIPANT, Duration.ofDays(9))
                        .getFirst()
                        .username())
                .startsWith(NOW.plus(Duration.ofHours(12)).getEpochSecond() + ":");
    }

    @Test
    void startsWithoutASecretForTurnOnlyWhereThereIsNoTurn() {
        assertThatThrownBy(() -> servers(List.of(), TURN, " ")).hasMessageContaining("parley.room.turn-secret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stun.example", "http://stun.example", "turn:turn.example", "stun:", "stun:a b", "stun:a/b"})
    void startsWithAddressesOfSuchServersOnly(String wrong) {
        assertThatThrownBy(() -> servers(List.of(wrong), List.of(), "")).hasMessageContaining("parley.room.stun");
    }

    private static IceServers servers(List<String> stun, List<String> turn, String secret) {
        return new IceServers(stun, turn, secret, () -> NOW);
    }
}
