package app.parley.meeting;

import app.parley.shared.MeetingId;

/** A module that has to follow what becomes of meetings, inside the transaction in which they change. */
public interface MeetingListener {

    /** Says that the meeting is another one from now on; its row is locked. New meetings are not said. */
    void changed(MeetingId meeting);
}
