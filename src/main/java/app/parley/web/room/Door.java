package app.parley.web.room;

import app.parley.video.RoomEntry;
import app.parley.video.VideoRooms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows whose visit a request to a room belongs to. */
@Component
class Door {

    private final VideoRooms rooms;

    Door(VideoRooms rooms) {
        this.rooms = rooms;
    }

    /** @param meeting as the address names it; a visit to another room is worth nothing here */
    Optional<RoomEntry> visitor(HttpServletRequest request, String meeting) {
        return EntryCookie.read(request).flatMap(rooms::holder).filter(entry -> leadsTo(entry, meeting));
    }

    static boolean leadsTo(RoomEntry entry, String meeting) {
        return entry.meeting().toString().equals(meeting);
    }
}
