package app.parley.web.room;

import app.parley.video.RoomEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets nobody open a live connection but the holder of an entry to that very room. */
@Component
class RoomHandshake implements HandshakeInterceptor {

    private static final String ENTRY = "entry";

    private final Door door;

    RoomHandshake(Door door) {
        this.door = door;
    }

    static RoomEntry entryOf(WebSocketSession session) {
        return (RoomEntry) Objects.requireNonNull(session.getAttributes().get(ENTRY));
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        Optional<RoomEntry> visitor = door.visitor(servletRequest, meeting(servletRequest));
        visitor.ifPresentOrElse(
                entry -> attributes.put(ENTRY, entry), () -> response.setStatusCode(HttpStatus.FORBIDDEN));
        return visitor.isPresent();
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    private static String meeting(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? String.valueOf(map.get("meeting")) : "";
    }
}
