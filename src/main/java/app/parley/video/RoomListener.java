package app.parley.video;

import app.parley.shared.MeetingId;

/** Wants to know at once when a room has news, on whichever instance they were made. */
@FunctionalInterface
public interface RoomListener {

    /** Called on one thread for all rooms; must not take long. */
    void newsIn(MeetingId meeting);
}
