package app.parley.web.room;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser may say in a room: {@code {"type": "alive"}} asks for the state, {@code {"type": "leave"}} leaves. */
enum ClientMessage {
    ALIVE,
    LEAVE;

    /** Empty for anything else, which closes the connection. */
    static Optional<ClientMessage> read(JsonMapper json, String text) {
        try {
            JsonNode type = json.readTree(text).path("type");
            return switch (type.isString() ? type.stringValue() : "") {
                case "alive" -> Optional.of(ALIVE);
                case "leave" -> Optional.of(LEAVE);
                default -> Optional.empty();
            };
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
