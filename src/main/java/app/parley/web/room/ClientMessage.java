package app.parley.web.room;

import app.parley.video.Chats;
import app.parley.video.Chats.Channel;
import app.parley.video.Sending;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a browser may say in a room, as JSON with a type. */
sealed interface ClientMessage {

    /** {@code {"type": "alive"}}: a sign of life that asks for the room as it stands. */
    record Alive() implements ClientMessage {}

    /** {@code {"type": "leave"}} */
    record Leave() implements ClientMessage {}

    /** {@code {"type": "sending", "microphone": true, "camera": true, "screen": false}} */
    record Shows(Sending sending) implements ClientMessage {}

    /** {@code {"type": "chat", "text": "…"}}, or {@code experts-chat} among the expert's side. */
    record Says(Channel channel, String text) implements ClientMessage {}

    /** {@code {"type": "signal", "to": presence, "data": {…}}}: for one other page, of no meaning to anybody between. */
    record Relays(UUID to, String data) implements ClientMessage {}

    /** What it takes from what a connection may say: a person writes less often than pages talk. */
    default int cost() {
        return switch (this) {
            case Alive alive -> 2;
            case Leave leave -> 1;
            case Shows shows -> 5;
            case Says says -> 15;
            case Relays relays -> 1 + relays.data().length() / 4_096;
        };
    }

    /** Empty for anything else, which closes the connection. */
    static Optional<ClientMessage> read(JsonMapper json, String text) {
        try {
            JsonNode message = json.readTree(text);
            return switch (message.path("type").asString("")) {
                case "alive" -> Optional.of(new Alive());
                case "leave" -> Optional.of(new Leave());
                case "sending" ->
                    Optional.of(new Shows(new Sending(
                            message.path("microphone").asBoolean(false),
                            message.path("camera").asBoolean(false),
                            message.path("screen").asBoolean(false))));
                case "chat" -> says(Channel.COMMON, message.path("text"));
                case "experts-chat" -> says(Channel.EXPERTS, message.path("text"));
                case "signal" -> relays(json, message);
                default -> Optional.empty();
            };
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ClientMessage> says(Channel channel, JsonNode text) {
        return Optional.of(text)
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(said -> said.length() <= Chats.LONGEST && said.indexOf('\0') < 0)
                .map(said -> new Says(channel, said));
    }

    private static Optional<ClientMessage> relays(JsonMapper json, JsonNode message) {
        JsonNode data = message.path("data");
        return data.isObject()
                ? Optional.of(
                        new Relays(UUID.fromString(message.path("to").asString("")), json.writeValueAsString(data)))
                : Optional.empty();
    }
}
