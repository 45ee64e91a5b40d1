package app.parley.web.room;

import app.parley.video.IceServer;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The first message on every connection: who one is in the room, and what helps to find the others. */
record Welcome(String type, UUID id, List<Helper> iceServers) {

    static Welcome to(UUID presence, List<IceServer> servers) {
        return new Welcome(
                "welcome",
                presence,
                servers.stream()
                        .map(server -> new Helper(server.urls(), server.username(), server.credential()))
                        .toList());
    }

    /** As {@code RTCPeerConnection} takes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Helper(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}
}
