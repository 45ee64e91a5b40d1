package app.parley.meeting;

import app.parley.availability.Diary;
import app.parley.expert.Experts;
import app.parley.expert.Location;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The verbs of a meeting, as src/docs/rules/meetings.md has them. Every verb runs in one transaction with the credits and the
 * diary it moves, is refused with a {@link app.parley.shared.RuleViolation} that leaves every row as it was, and takes
 * the version the caller saw (null when the caller does not mind).
 */
@Service
@Transactional
public class Meetings {

    private final Requests requests;
    private final CalendarBookings calendarBookings;
    private final Commands commands;
    private final MeetingStore meetings;
    private final BookingStore bookings;
    private final Diary diary;
    private final MeetingList list;
    private final TimelineStore timelines;
    private final Experts experts;
    private final Terms current;

    Meetings(
            Requests requests,
            CalendarBookings calendarBookings,
            Commands commands,
            MeetingStore meetings,
            BookingStore bookings,
            Diary diary,
            MeetingList list,
            TimelineStore timelines,
            Experts experts,
            Terms current) {
        this.requests = requests;
        this.calendarBookings = calendarBookings;
        this.commands = commands;
        this.meetings = meetings;
        this.bookings = bookings;
        this.diary = diary;
        this.list = list;
        this.timelines = timelines;
        this.experts = experts;
        this.current = current;
    }

    /**
     * A user books a listed slot; automatic calendars agree at once. Services that are meetings of their own are booked
     * all together or not at all.
     *
     * @return the first meeting of the booking
     */
    public MeetingFacts book(PersonId user, Booking booking) {
        return calendarBookings.book(user, booking);
    }

    /** Refuses a booking that could not be made as it was typed, whatever is free, and books nothing. */
    @Transactional(readOnly = true)
    public void check(PersonId user, Booking booking) {
        calendarBookings.check(user, booking);
    }

    /** A user asks an expert for a time of their own choice. */
    public MeetingFacts request(
            PersonId user, String expertHandle, OfferingId offering, Instant startsAt, String topic) {
        return requests.request(user, expertHandle, offering, startsAt, topic);
    }

    /** An expert proposes a meeting to a user they have met before. */
    public MeetingFacts propose(PersonId expert, Proposal proposal) {
        return requests.propose(expert, proposal);
    }

    /** Agrees to the standing time; a new time that is proposed beside it stays open. */
    public MeetingFacts approve(PersonId by, MeetingId id, @Nullable Long expectedVersion) {
        return commands.change(by, id, expectedVersion, (meeting, side) -> meeting.approve(side, current));
    }

    /** @param note at most 2,000 characters, may be empty */
    public MeetingFacts reject(
            PersonId by, MeetingId id, RejectionReason reason, String note, @Nullable Long expectedVersion) {
        String text = Typed.text("note", note);
        return commands.change(by, id, expectedVersion, (meeting, side) -> meeting.reject(side, reason, text));
    }

    @Transactional(readOnly = true)
    public CancellationTerms cancellationTerms(PersonId by, MeetingId id) {
        return commands.look(by, id, Meeting::cancellationTerms);
    }

    /**
     * Cancels, or withdraws a request or proposal that awaits approval.
     *
     * @param reason mandatory for agreed meetings, at most 2,000 characters
     * @param acceptedFee the fee the caller was shown and accepted; null accepts none
     */
    public MeetingFacts cancel(
            PersonId by,
            MeetingId id,
            @Nullable String reason,
            @Nullable Credits acceptedFee,
            @Nullable Long expectedVersion) {
        String text = Typed.text("reason", reason);
        Credits accepted = acceptedFee == null ? Credits.ZERO : acceptedFee;
        return commands.change(by, id, expectedVersion, (meeting, side) -> meeting.cancel(side, text, accepted));
    }

    public MeetingFacts proposeNewTime(PersonId by, MeetingId id, Instant startsAt, @Nullable Long expectedVersion) {
        Instant start = Typed.start(startsAt);
        return commands.change(by, id, expectedVersion, (meeting, side) -> meeting.proposeNewTime(side, start));
    }

    public MeetingFacts acceptNewTime(PersonId by, MeetingId id, @Nullable Long expectedVersion) {
        return commands.change(by, id, expectedVersion, (meeting, side) -> {
            PersonId taker = diary.expertAtNewTime(id).orElse(meeting.expert);
            meeting.acceptNewTime(side, current, taker);
            if (!taker.equals(meeting.before.expert())) {
                bookings.handOver(id, taker);
            }
        });
    }

    public MeetingFacts declineNewTime(PersonId by, MeetingId id, @Nullable Long expectedVersion) {
        return commands.change(by, id, expectedVersion, Meeting::declineNewTime);
    }

    public MeetingFacts withdrawNewTime(PersonId by, MeetingId id, @Nullable Long expectedVersion) {
        return commands.change(by, id, expectedVersion, Meeting::withdrawNewTime);
    }

    /** The expert changes topic or place; null leaves it as it is. */
    public MeetingFacts changeDetails(
            PersonId by,
            MeetingId id,
            @Nullable String topic,
            @Nullable Location location,
            @Nullable Long expectedVersion) {
        String newTopic = topic == null ? null : Typed.topic(topic);
        Location newLocation = location == null ? null : location.checked("location.detail");
        return commands.change(
                by, id, expectedVersion, (meeting, side) -> meeting.changeDetails(side, newTopic, newLocation));
    }

    /** The user rates a meeting that took place; a second rating replaces the first. */
    public MeetingFacts rate(PersonId by, MeetingId id, int stars, String text, @Nullable Long expectedVersion) {
        int given = Typed.between("stars", stars, 1, 5);
        String words = Typed.text("text", text);
        return commands.change(by, id, expectedVersion, (meeting, side) -> {
            Integer before = meeting.stars;
            meeting.rate(side, given, words);
            experts.addRating(meeting.before.expert(), before == null ? given : given - before, before == null ? 1 : 0);
        });
    }

    /** A meeting of which the person is a side. @throws app.parley.shared.NotFound for any other */
    @Transactional(readOnly = true)
    public MeetingFacts get(PersonId person, MeetingId id) {
        MeetingFacts meeting = get(id);
        if (meeting.sideOf(person) == null) {
            throw new NotFound();
        }
        return meeting;
    }

    /** Any meeting, for administrators, whom the caller has checked. */
    @Transactional(readOnly = true)
    public MeetingFacts get(MeetingId id) {
        return meetings.find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Slice<MeetingFacts> of(PersonId person, MeetingQuery query, SliceRequest page) {
        return list.of(person, query, page);
    }

    /** @param as on which side; null for both */
    @Transactional(readOnly = true)
    public Slice<MeetingFacts> on(Shelf shelf, PersonId person, @Nullable Side as, Instant now, SliceRequest page) {
        return list.on(shelf, person, as, now, page);
    }

    /** On both sides. */
    @Transactional(readOnly = true)
    public MeetingTally count(PersonId person, Instant now) {
        return list.count(person, now);
    }

    /** What the bookings of these meetings said beyond time and topic; nothing for those that said nothing. */
    @Transactional(readOnly = true)
    public Map<MeetingId, BookingDetails> bookings(Collection<MeetingId> ids) {
        return ids.isEmpty() ? Map.of() : bookings.of(ids);
    }

    /** The timeline as this side may read it, oldest first; null reads everything, for administrators. */
    @Transactional(readOnly = true)
    public List<TimelineEvent> timeline(MeetingId id, @Nullable Side reader) {
        return reader == null ? timelines.all(List.of(id)) : timelines.readableBy(reader, id);
    }

    /** Any meetings by id, for administrators, whom the caller has checked; unknown ones are absent. */
    @Transactional(readOnly = true)
    public Map<MeetingId, MeetingFacts> get(Collection<MeetingId> ids) {
        return meetings.find(ids).stream().collect(Collectors.toMap(MeetingFacts::id, Function.identity()));
    }

    /** Whole timelines by meeting, each oldest first, for administrators, whom the caller has checked. */
    @Transactional(readOnly = true)
    public Map<MeetingId, List<TimelineEvent>> timelines(Collection<MeetingId> ids) {
        return timelines.all(ids).stream().collect(Collectors.groupingBy(TimelineEvent::meeting));
    }

    /** Whether the two have met: an earlier meeting between them that was agreed. */
    @Transactional(readOnly = true)
    public boolean haveMet(PersonId expert, PersonId user) {
        return meetings.haveAgreedBefore(expert, user);
    }
}
