package app.parley.web.room;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import app.parley.shared.MeetingId;
import app.parley.video.Chats;
import app.parley.video.Chats.Channel;
import app.parley.video.Said;
import app.parley.video.Signal;
import app.parley.video.Signals;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Brings people what was said to them: by pages to theirs, and by people in the room. */
@Component
class RoomPost {

    private final Signals signals;
    private final Chats chats;
    private final JsonMapper json;

    RoomPost(Signals signals, Chats chats, JsonMapper json) {
        this.signals = signals;
        this.chats = chats;
        this.json = json;
    }

    void deliver(Collection<Connection> connections) {
        if (connections.isEmpty()) {
            return;
        }
        deliverSignals(connections.stream().collect(toMap(Connection::presence, Function.identity())));
        deliverChat(connections);
    }

    private void deliverSignals(Map<UUID, Connection> connections) {
        for (Signal signal : signals.take(connections.keySet())) {
            Connection receiver = connections.get(signal.receiver());
            if (receiver != null) {
                receiver.tell(json.writeValueAsString(Passed.on(signal)));
            }
        }
    }

    private void deliverChat(Collection<Connection> connections) {
        for (Channel channel : Channel.values()) {
            List<Connection> readers = connections.stream()
                    .filter(connection -> channel == Channel.COMMON
                            || connection.entry().attendee().role().isExpertSide())
                    .toList();
            Map<MeetingId, Integer> newest = chats.newest(
                    channel, readers.stream().map(Connection::meeting).collect(toSet()));
            readers.stream()
                    .filter(reader -> newest.getOrDefault(reader.meeting(), 0) > reader.chatRead(channel))
                    .forEach(reader -> deliverChat(channel, reader));
        }
    }

    private void deliverChat(Channel channel, Connection reader) {
        List<Said> unread = chats.after(
                channel,
                reader.chatRead(channel),
                reader.meeting(),
                reader.entry().generation());
        if (!unread.isEmpty()) {
            reader.readChatUntil(channel, unread.getLast().number());
            reader.tell(json.writeValueAsString(Written.seenBy(reader.entry().participant(), channel, unread)));
        }
    }
}
