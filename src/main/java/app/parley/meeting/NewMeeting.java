package app.parley.meeting;

import app.parley.calendar.Permissions;
import app.parley.expert.Location;
import app.parley.shared.CalendarId;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a meeting is before anybody has approved it or blocked anything for it. */
record NewMeeting(
        MeetingId id,
        String topic,
        TimeRange time,
        Location location,
        Credits price,
        @Nullable CalendarId calendar,
        OfferingId offering,
        PersonId user,
        PersonId expert,
        Permissions permissions) {

    static final int HIGHEST_PRICE = 1_000_000;

    Meeting meeting(Terms current, Instant now) {
        MeetingFacts nothingYet = new MeetingFacts(
                id,
                0,
                MeetingStatus.AWAITING_APPROVAL,
                CreditPaymentStatus.NONE,
                topic,
                time,
                location,
                price,
                calendar,
                offering,
                user,
                expert,
                false,
                false,
                permissions,
                null,
                current,
                null,
                null,
                null,
                now);
        return new Meeting(nothingYet, now);
    }
}
