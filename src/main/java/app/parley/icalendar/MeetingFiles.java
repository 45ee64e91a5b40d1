package app.parley.icalendar;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.Meetings;
import app.parley.platform.Secrets;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person's meetings as files, in their language. */
@Service
@Transactional(readOnly = true)
public class MeetingFiles {

    /** How long a meeting that will not take place is still told as cancelled, counted from its end. */
    static final Duration CANCELLED_SHOWN = Duration.ofDays(28);

    /** How far back a feed goes. */
    static final Duration PAST_SHOWN = Duration.ofDays(365);

    private static final int PAGE = 100;
    private static final int MOST = 5_000;

    private final Meetings meetings;
    private final Accounts accounts;
    private final EventWriter events;
    private final Clock clock;

    MeetingFiles(Meetings meetings, Accounts accounts, EventWriter events, Clock clock) {
        this.meetings = meetings;
        this.accounts = accounts;
        this.events = events;
        this.clock = clock;
    }

    /** @throws app.parley.shared.NotFound unless the person is a side of the meeting */
    public CalendarFile of(PersonId person, MeetingId id) {
        return file(accounts.get(person), List.of(meetings.get(person, id)));
    }

    /** The meeting as it stands, for a mail to one of its sides. @param other the other side's name */
    public CalendarFile of(Account reader, MeetingFacts meeting, String other) {
        PersonId otherSide = reader.id().equals(meeting.user()) ? meeting.expert() : meeting.user();
        return file(reader, List.of(meeting), Map.of(otherSide, other));
    }

    /** The person's meetings of the past year and all to come, as user and as expert. */
    CalendarFile all(Account person) {
        Instant now = clock.instant();
        return file(
                person,
                found(person.id(), now.minus(PAST_SHOWN)).stream()
                        .filter(meeting -> events.takesPlace(meeting)
                                || meeting.time().end().isAfter(now.minus(CANCELLED_SHOWN)))
                        .toList());
    }

    private List<MeetingFacts> found(PersonId person, Instant from) {
        MeetingQuery query = new MeetingQuery(null, null, from, null, true);
        List<MeetingFacts> found = new ArrayList<>();
        Slice<MeetingFacts> slice = meetings.of(person, query, SliceRequest.first(PAGE));
        found.addAll(slice.items());
        while (slice.nextCursor() != null && found.size() < MOST) {
            slice = meetings.of(person, query, new SliceRequest(PAGE, slice.nextCursor()));
            found.addAll(slice.items());
        }
        return found;
    }

    private CalendarFile file(Account reader, List<MeetingFacts> shown) {
        Map<PersonId, String> names = accounts.displayNames(shown.stream()
                .flatMap(meeting -> Stream.of(meeting.user(), meeting.expert()))
                .collect(Collectors.toSet()));
        return file(reader, shown, names);
    }

    private CalendarFile file(Account reader, List<MeetingFacts> shown, Map<PersonId, String> names) {
        String text = CalendarText.of(shown.stream()
                .map(meeting -> events.event(meeting, reader, names, clock.instant()))
                .toList());
        return new CalendarFile(text, Secrets.fingerprint(CalendarText.withoutStamps(text)));
    }
}
