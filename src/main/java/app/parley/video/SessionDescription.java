package app.parley.video;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/** Reads in what two pages tell each other whether the one means to send sound or pictures (RFC 8866, section 6.7). */
final class SessionDescription {

    private static final String SECTION = "\nm=";
    private static final Set<String> SILENT = Set.of("a=recvonly", "a=inactive");
    private static final Set<String> SPEAKING = Set.of("a=sendonly", "a=sendrecv");

    private SessionDescription() {}

    /** A section that names no direction has that of the session, and without one there it sends and receives. */
    static boolean sendsMedia(String sdp) {
        String[] parts = ("\n" + sdp.replace("\r\n", "\n")).split(SECTION, -1);
        boolean silentSession = isSilent(parts[0]);
        return Arrays.stream(parts)
                .skip(1)
                .filter(section -> section.startsWith("audio") || section.startsWith("video"))
                .anyMatch(section -> has(section, SPEAKING) || !silentSession && !has(section, SILENT));
    }

    private static boolean isSilent(String session) {
        return has(session, SILENT) && !has(session, SPEAKING);
    }

    private static boolean has(String part, Set<String> directions) {
        return Stream.of(part.split("\n", -1)).anyMatch(directions::contains);
    }
}
