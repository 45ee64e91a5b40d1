package app.parley.guest;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Participants;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEventType;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What guests say, kept and told, however it came; the caller holds the meeting. */
@Component
class Answers {

    /** What the timeline calls the wish for another time. */
    private static final String COUNTERED = "COUNTERED";

    private final GuestRows rows;
    private final Participants participants;

    Answers(GuestRows rows, Participants participants) {
        this.rows = rows;
        this.participants = participants;
    }

    /** @param through as {@link Guest#through}; @param sequence of the mail that it answers; @param at when it was given */
    record Given(GuestAnswer answer, @Nullable String through, int sequence, Instant at) {}

    static boolean isOpen(MeetingFacts meeting, Instant now) {
        return meeting.status() == MeetingStatus.AGREED
                && now.isBefore(meeting.time().end());
    }

    /** Tells only what is new. */
    void keep(MeetingFacts meeting, Invitation invitation, Given given) {
        Guest guest = invitation.guest();
        rows.answer(guest.id(), given.answer(), given.through(), given.sequence(), given.at());
        if (given.answer() == guest.answer() && Objects.equals(given.through(), guest.through())) {
            return;
        }
        TimelineEventType type = switch (given.answer()) {
            case ACCEPTED -> TimelineEventType.GUEST_ACCEPTED;
            case DECLINED -> TimelineEventType.GUEST_DECLINED;
            case NONE, TENTATIVE, DELEGATED -> TimelineEventType.GUEST_REPLIED;
        };
        tell(meeting, guest, type, data(guest, given.answer().name()));
    }

    /** Tells of the wish for another time, which changes nothing. @param suggested null where it could not be read */
    void tellOfCounter(MeetingFacts meeting, Guest guest, @Nullable TimeRange suggested) {
        Map<String, Object> data = data(guest, COUNTERED);
        if (suggested != null) {
            data.put("startsAt", suggested.start().toString());
            data.put("endsAt", suggested.end().toString());
        }
        tell(meeting, guest, TimelineEventType.GUEST_REPLIED, data);
    }

    private static Map<String, Object> data(Guest guest, String answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", guest.name());
        data.put("answer", answer);
        return data;
    }

    /** Names the side that is to be told, when anybody is. */
    private void tell(MeetingFacts meeting, Guest guest, TimelineEventType type, Map<String, Object> data) {
        Side inviter = meeting.sideOf(guest.invitedBy());
        if (inviter != null && rows.settings(meeting.id()).tellAnswers()) {
            data.put("tells", inviter.name());
        }
        participants.note(meeting.id(), type, null, data);
    }
}
