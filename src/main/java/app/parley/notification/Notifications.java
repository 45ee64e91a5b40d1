package app.parley.notification;

import app.parley.account.Accounts;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Meetings;
import app.parley.platform.Cursors;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person was told, and what of it they have read. */
@Service
@Transactional
public class Notifications {

    private final NotificationRows rows;
    private final Meetings meetings;
    private final Accounts accounts;
    private final MessageSource messages;
    private final Clock clock;

    Notifications(NotificationRows rows, Meetings meetings, Accounts accounts, MessageSource messages, Clock clock) {
        this.rows = rows;
        this.meetings = meetings;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<Notification> of(PersonId person, boolean unreadOnly, SliceRequest page) {
        List<NotificationRows.Row> found = rows.list(person, unreadOnly, Cursors.id(page.cursor()), page.limit() + 1);
        Slice<NotificationRows.Row> shown = Slice.of(found, page, last -> Cursors.encode(last.id()));
        return new Slice<>(composed(person, shown.items()), shown.nextCursor());
    }

    @Transactional(readOnly = true)
    public long unread(PersonId person) {
        return rows.unread(person);
    }

    /** How many each of these people has not read; those who have read everything are left out. */
    @Transactional(readOnly = true)
    public Map<PersonId, Long> unread(Collection<PersonId> people) {
        return rows.unread(people);
    }

    /** Marks as read what the person was told. @throws NotFound when they were told no such thing */
    public Notification read(PersonId person, UUID id) {
        NotificationRows.Row read = rows.read(person, id, clock.instant()).orElseThrow(NotFound::new);
        return composed(person, List.of(read)).getFirst();
    }

    public void readAll(PersonId person) {
        rows.readAll(person, clock.instant());
    }

    /** In one line. */
    public String title(Notification notification, Locale language) {
        return messages.getMessage(
                "notification." + notification.kind() + ".title",
                new Object[] {notification.other(), notification.topic()},
                language);
    }

    private List<Notification> composed(PersonId person, List<NotificationRows.Row> found) {
        Map<MeetingId, MeetingFacts> about =
                meetings.get(found.stream().map(NotificationRows.Row::meeting).collect(Collectors.toSet()));
        Map<PersonId, String> names = accounts.displayNames(about.values().stream()
                .flatMap(it -> Stream.of(it.user(), it.expert()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(it -> notification(person, it, Objects.requireNonNull(about.get(it.meeting())), names))
                .toList();
    }

    private static Notification notification(
            PersonId person, NotificationRows.Row row, MeetingFacts meeting, Map<PersonId, String> names) {
        PersonId other = person.equals(meeting.user()) ? meeting.expert() : meeting.user();
        return new Notification(
                row.id(),
                row.kind(),
                row.meeting(),
                meeting.topic(),
                names.getOrDefault(other, ""),
                row.data(),
                row.at(),
                row.readAt());
    }
}
