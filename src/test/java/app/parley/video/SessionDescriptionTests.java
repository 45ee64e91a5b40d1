package app.parley.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionDescriptionTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v=0|m=audio 9 x|a=sendrecv",
                "v=0|m=audio 9 x|a=recvonly|m=video 9 x|a=sendonly",
                "v=0|m=audio 9 x",
                "v=0|m=audio 9 x|a=recvonly|a=recvonly|m=video 9 x",
                "v=0|a=sendrecv|a=recvonly|m=video 9 x",
                "v=0|m=video 9 x|a=x a=recvonly",
                "v=0|a=recvonly|m=video 9 x|a=sendrecv",
                "m=video 9 x"
            })
    void whoNamesNoDirectionOrOneThatSendsMeansToSend(String lines) {
        assertThat(SessionDescription.sendsMedia(sdp(lines))).isTrue();
        assertThat(SessionDescription.sendsMedia(lines.replace("|", "\n"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v=0",
                "v=0|m=audio 9 x|a=recvonly|m=video 9 x|a=inactive",
                "v=0|a=recvonly|m=audio 9 x|m=video 9 x",
                "v=0|m=application 9 x|m=audio 9 x|a=recvonly"
            })
    void whoOnlyReceivesDoesNot(String lines) {
        assertThat(SessionDescription.sendsMedia(sdp(lines))).isFalse();
    }

    private static String sdp(String lines) {
        return lines.replace("|", "\r\n") + "\r\n";
    }
}
