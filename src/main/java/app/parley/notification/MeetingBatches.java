package app.parley.notification;

import app.parley.shared.MeetingId;
import java.util.Collection;
import java.util.List;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does something for many meetings in one transaction, or for each alone where one of them spoils it for the others. */
@Component
class MeetingBatches {

    private static final Logger log = LoggerFactory.getLogger(MeetingBatches.class);

    private final TransactionTemplate transaction;

    MeetingBatches(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /**
     * @param work answers for how many it was done
     * @return for how many it was done; those for whom it failed are left for the next time
     */
    int run(List<MeetingId> meetings, ToIntFunction<Collection<MeetingId>> work) {
        if (meetings.isEmpty()) {
            return 0;
        }
        try {
            return inTransaction(meetings, work);
        } catch (RuntimeException e) {
            log.warn("{} meetings together failed; now each alone", meetings.size(), e);
            return meetings.stream().mapToInt(it -> alone(it, work)).sum();
        }
    }

    private int alone(MeetingId meeting, ToIntFunction<Collection<MeetingId>> work) {
        try {
            return inTransaction(List.of(meeting), work);
        } catch (RuntimeException e) {
            log.error("Nobody could be told of meeting {}; it is tried again", meeting, e);
            return 0;
        }
    }

    private int inTransaction(Collection<MeetingId> meetings, ToIntFunction<Collection<MeetingId>> work) {
        Integer done = transaction.execute(status -> work.applyAsInt(meetings));
        return done == null ? 0 : done;
    }
}
