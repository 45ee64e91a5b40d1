package app.parley.notification;

import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.meeting.TimelineEvent;
import app.parley.meeting.TimelineEventType;
import app.parley.meeting.Untold;
import app.parley.platform.WorkDue;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells people what the timeline has to tell, and sets the reminders that follow from it: taken, told and promised in
 * one transaction.
 */
@Component
@Order(50)
class Teller implements WorkDue {

    private static final int BATCH = 100;

    private final Untold untold;
    private final Meetings meetings;
    private final Accounts accounts;
    private final Announcer announcer;
    private final Reminders reminders;
    private final MeetingBatches batches;

    Teller(
            Untold untold,
            Meetings meetings,
            Accounts accounts,
            Announcer announcer,
            Reminders reminders,
            MeetingBatches batches) {
        this.untold = untold;
        this.meetings = meetings;
        this.accounts = accounts;
        this.announcer = announcer;
        this.reminders = reminders;
        this.batches = batches;
    }

    @Override
    public int runBatch(Instant now) {
        return batches.run(untold.meetings(BATCH), this::tell);
    }

    private int tell(Collection<MeetingId> waiting) {
        Map<MeetingId, List<TimelineEvent>> taken = untold.take(waiting).stream()
                .collect(Collectors.groupingBy(TimelineEvent::meeting, LinkedHashMap::new, Collectors.toList()));
        Map<MeetingId, MeetingFacts> facts = meetings.get(taken.keySet());
        Set<PersonId> administrators = administrators(taken.values());
        List<News> news = new ArrayList<>();
        taken.forEach((id, events) -> {
            MeetingFacts meeting = Objects.requireNonNull(facts.get(id));
            news.addAll(new Telling(meeting, events, meeting.evaluated(), administrators).news());
            reminders.plan(meeting, events.getLast().at());
        });
        announcer.announce(news, facts);
        return taken.size();
    }

    private Set<PersonId> administrators(Collection<List<TimelineEvent>> taken) {
        boolean needed = taken.stream()
                .flatMap(List::stream)
                .anyMatch(event -> event.type() == TimelineEventType.DISPUTE_OPENED);
        return needed ? accounts.having(Role.ADMIN) : Set.of();
    }
}
