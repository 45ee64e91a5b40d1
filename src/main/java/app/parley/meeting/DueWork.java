package app.parley.meeting;

import app.parley.shared.MeetingId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Meetings that fall due, each in a transaction of its own, passing over those another instance holds. */
@Component
class DueWork {

    private static final Logger log = LoggerFactory.getLogger(DueWork.class);

    private final MeetingStore meetings;
    private final Commands commands;
    private final TransactionTemplate transaction;

    DueWork(MeetingStore meetings, Commands commands, TransactionTemplate transaction) {
        this.meetings = meetings;
        this.commands = commands;
        this.transaction = transaction;
    }

    /** What time does to a meeting; decides again under the lock whether it is due. */
    @FunctionalInterface
    interface Verb {
        void apply(Meeting meeting);
    }

    /** @return how many changed; a meeting that cannot be changed holds nobody up */
    int change(List<MeetingId> due, Verb verb) {
        int changed = 0;
        for (MeetingId id : due) {
            try {
                changed += Boolean.TRUE.equals(transaction.execute(status -> change(id, verb))) ? 1 : 0;
            } catch (RuntimeException e) {
                log.error("Meeting {} is due and could not be changed; it is tried again", id, e);
            }
        }
        return changed;
    }

    private boolean change(MeetingId id, Verb verb) {
        return meetings.claim(id)
                .map(before -> new Meeting(before, commands.now()))
                .map(meeting -> {
                    verb.apply(meeting);
                    commands.write(meeting);
                    return !meeting.events().isEmpty();
                })
                .orElse(false);
    }
}
