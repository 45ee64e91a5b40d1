package app.parley.attachment;

import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The two sides of a meeting read its files. */
@Component
class Sides implements AttachmentReaders {

    private final Meetings meetings;

    Sides(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public boolean include(UUID participant, MeetingId meeting) {
        return meetings.get(List.of(meeting)).values().stream()
                .anyMatch(it -> it.sideOf(PersonId.of(participant)) != null);
    }
}
