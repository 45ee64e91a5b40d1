package app.parley.video;

import app.parley.platform.news.NewsBell;
import app.parley.shared.MeetingId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells every instance, once the transaction commits, that a room has news. */
@Component
class RoomBell {

    static final String TOPIC = "room";

    private final NewsBell bell;

    RoomBell(NewsBell bell) {
        this.bell = bell;
    }

    void ring(MeetingId meeting) {
        bell.ring(TOPIC, List.of(meeting.value()));
    }
}
