package app.parley.guest;

import app.parley.attachment.AttachmentReaders;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.shared.MeetingId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Guests read the files of a meeting that is agreed or took place, unless they declined or were removed. */
@Component
class GuestReaders implements AttachmentReaders {

    private static final Set<MeetingStatus> READ = Set.of(MeetingStatus.AGREED, MeetingStatus.EVALUATED);

    private final GuestRows rows;
    private final Meetings meetings;

    GuestReaders(GuestRows rows, Meetings meetings) {
        this.rows = rows;
        this.meetings = meetings;
    }

    @Override
    public boolean include(UUID participant, MeetingId meeting) {
        return rows.find(GuestId.of(participant))
                        .filter(it -> it.meeting().equals(meeting) && !it.removed())
                        .filter(it -> it.guest().answer() != GuestAnswer.DECLINED)
                        .isPresent()
                && meetings.get(List.of(meeting)).values().stream().anyMatch(it -> READ.contains(it.status()));
    }
}
