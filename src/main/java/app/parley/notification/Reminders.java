package app.parley.notification;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.meeting.Side;
import app.parley.platform.WorkDue;
import app.parley.settlement.Answers;
import app.parley.settlement.Progress;
import app.parley.shared.MeetingId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reminds the sides of an agreed meeting. When a reminder falls due, the meeting is looked at again: what no longer
 * stands is not reminded of, and of several that fell due together only the last that still makes sense goes out.
 */
@Component
@Order(60)
class Reminders implements WorkDue {

    private static final int BATCH = 100;

    private final ReminderRows rows;
    private final Meetings meetings;
    private final Progress progress;
    private final Announcer announcer;
    private final MeetingBatches batches;

    Reminders(ReminderRows rows, Meetings meetings, Progress progress, Announcer announcer, MeetingBatches batches) {
        this.rows = rows;
        this.meetings = meetings;
        this.progress = progress;
        this.announcer = announcer;
        this.batches = batches;
    }

    /**
     * Sets the next reminder of a meeting to which something happened, or takes it away; joins the transaction.
     *
     * @param since when it happened: nothing is reminded of that was due before
     */
    void plan(MeetingFacts meeting, Instant since) {
        if (!standsUndecided(meeting)) {
            rows.remove(meeting.id());
            return;
        }
        ReminderStep.after(since, meeting)
                .ifPresentOrElse(step -> rows.put(meeting.id(), step.dueAt(meeting)), () -> rows.remove(meeting.id()));
    }

    @Override
    public int runBatch(Instant now) {
        return batches.run(rows.due(now, BATCH), meetings -> remind(meetings, now));
    }

    private int remind(Collection<MeetingId> waiting, Instant now) {
        Map<MeetingId, Instant> due = rows.take(waiting, now);
        Map<MeetingId, MeetingFacts> facts = meetings.get(due.keySet());
        Map<MeetingId, Answers> answers = progress.of(due.keySet());
        List<News> news = facts.values().stream()
                .filter(Reminders::standsUndecided)
                .flatMap(it -> news(
                        it, Objects.requireNonNull(due.get(it.id())), now, answers.getOrDefault(it.id(), Answers.NONE)))
                .toList();
        announcer.announce(news, facts);
        facts.values().forEach(it -> plan(it, now));
        return due.size();
    }

    private static Stream<News> news(MeetingFacts meeting, Instant from, Instant now, Answers answers) {
        return ReminderStep.latest(from, now, meeting).stream()
                .flatMap(step -> Stream.of(Side.values())
                        .filter(side -> step.kind() != NotificationKind.PLEASE_CONFIRM || answers.of(side) == null)
                        .map(side -> News.of(
                                step + ":" + meeting.id() + ":" + meeting.time().start(),
                                meeting.person(side),
                                step.kind(),
                                meeting.id(),
                                Map.of(),
                                step.dueAt(meeting))));
    }

    private static boolean standsUndecided(MeetingFacts meeting) {
        return meeting.status() == MeetingStatus.AGREED && !meeting.disputed();
    }
}
