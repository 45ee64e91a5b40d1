package app.parley.web.room;

import app.parley.platform.Throttle;
import app.parley.video.RoomEntry;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Refuses whoever enters a room again and again, for each time the others connect with them anew. */
@Component
class Rush {

    private static final Logger LOG = LoggerFactory.getLogger(Rush.class);
    private static final int LIMIT = 30;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Throttle throttle;

    Rush(Throttle throttle) {
        this.throttle = throttle;
    }

    boolean admits(RoomEntry entry) {
        int times = throttle.count("room-entry:" + entry.participant(), WINDOW);
        if (times == LIMIT + 1) {
            LOG.info("Visit {} enters its room too often and has to wait", entry.visit());
        }
        return times <= LIMIT;
    }
}
