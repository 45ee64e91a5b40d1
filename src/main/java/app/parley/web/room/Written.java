package app.parley.web.room;

import app.parley.video.Chats.Channel;
import app.parley.video.Said;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was written in the room since the last time. */
record Written(String type, List<Entry> entries) {

    static Written seenBy(UUID participant, Channel channel, List<Said> said) {
        return new Written(
                channel == Channel.EXPERTS ? "experts-chat" : "chat",
                said.stream().map(one -> Entry.seenBy(participant, one)).toList());
    }

    record Entry(int number, String by, boolean you, Instant at, String text) {

        static Entry seenBy(UUID participant, Said said) {
            return new Entry(
                    said.number(),
                    said.displayName(),
                    said.participant().equals(participant),
                    said.saidAt(),
                    said.text());
        }
    }
}
