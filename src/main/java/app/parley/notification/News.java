package app.parley.notification;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Map;

/**
 * Something that one person is to be told.
 *
 * @param occurrence what is told of, the same however often it is come upon
 * @param data JSON values by name; never what a side answered, never a secret
 */
record News(
        String occurrence,
        PersonId person,
        NotificationKind kind,
        MeetingId meeting,
        Map<String, Object> data,
        Instant at) {

    static News of(
            String what,
            PersonId person,
            NotificationKind kind,
            MeetingId meeting,
            Map<String, Object> data,
            Instant at) {
        return new News(what + ":" + kind + ":" + person, person, kind, meeting, data, at);
    }
}
