package app.parley.web.room;

import app.parley.platform.Ids;
import app.parley.video.RoomEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
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
    private static final String CALL = "call";
    private static final Pattern CALLS = Pattern.compile("[A-Za-z0-9-]{8,40}");

    private final Door door;
    private final Rush rush;

    RoomHandshake(Door door, Rush rush) {
        this.door = door;
        this.rush = rush;
    }

    static RoomEntry entryOf(WebSocketSession session) {
        return (RoomEntry) Objects.requireNonNull(session.getAttributes().get(ENTRY));
    }

    /** What the page calls this loading of it; pages that say nothing fit are each a loading of their own. */
    static String callOf(WebSocketSession session) {
        return (String) Objects.requireNonNull(session.getAttributes().get(CALL));
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        HttpServletRequest servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        Optional<RoomEntry> visitor = door.visitor(servletRequest, meeting(servletRequest));
        HttpStatus refusal = visitor.isEmpty() ? HttpStatus.FORBIDDEN : HttpStatus.TOO_MANY_REQUESTS;
        Optional<RoomEntry> admitted = visitor.filter(rush::admits);
        admitted.ifPresentOrElse(
                entry -> {
                    attributes.put(ENTRY, entry);
                    attributes.put(CALL, call(servletRequest));
                },
                () -> response.setStatusCode(refusal));
        return admitted.isPresent();
    }

    private static String call(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(CALL))
                .filter(CALLS.asMatchPredicate())
                .orElseGet(() -> Ids.next().toString());
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
