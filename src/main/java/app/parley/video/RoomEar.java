package app.parley.video;

import app.parley.platform.news.NewsListener;
import app.parley.shared.MeetingId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Passes on to those who hold rooms' connections what the {@link RoomBell} of any instance rang for. */
@Component
class RoomEar implements NewsListener {

    private final List<RoomListener> listeners;

    RoomEar(List<RoomListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public String topic() {
        return RoomBell.TOPIC;
    }

    @Override
    public void heard(UUID subject) {
        MeetingId meeting = MeetingId.of(subject);
        listeners.forEach(listener -> listener.newsIn(meeting));
    }
}
