package app.parley.availability;

import app.parley.platform.Cursors;
import app.parley.platform.Ids;
import app.parley.platform.Texts;
import app.parley.schedule.Hours;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Times a person keeps for themselves; they may overlap each other and meetings. */
@Service
public class BlockedTimes {

    static final int MOST_PER_PERSON = 10_000;

    private static final Instant FIRST =
            Hours.FIRST_DATE.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST = Hours.LAST_DATE.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);

    private final BlockedTimeRows rows;
    private final DiaryLocks locks;

    BlockedTimes(BlockedTimeRows rows, DiaryLocks locks) {
        this.rows = rows;
        this.locks = locks;
    }

    /**
     * @param note at most 500 characters, may be empty
     * @throws TooManyBlockedTimes when the person keeps 10,000, past ones included
     */
    @Transactional
    public BlockedTime add(PersonId person, TimeRange time, String note) {
        BlockedTime blocked = new BlockedTime(Ids.next(), person, checked(time), Texts.block("note", note, 500));
        locks.take(List.of(person));
        if (rows.count(person) >= MOST_PER_PERSON) {
            throw new TooManyBlockedTimes();
        }
        rows.add(blocked);
        return blocked;
    }

    @Transactional
    public void remove(PersonId person, UUID id) {
        if (!rows.remove(person, id)) {
            throw new NotFound();
        }
    }

    /** Blocked times that end after the start of the range and start before its end, by start. */
    @Transactional(readOnly = true)
    public List<BlockedTime> of(PersonId person, TimeRange range) {
        return rows.overlapping(person, range);
    }

    /** Blocked times that end after the instant, by end. */
    @Transactional(readOnly = true)
    public Slice<BlockedTime> endingAfter(PersonId person, Instant instant, SliceRequest page) {
        Cursors.Place after =
                Cursors.place(page.cursor()).orElseGet(() -> new Cursors.Place(instant, new UUID(-1, -1)));
        List<BlockedTime> found = rows.endingAfter(person, after.at(), after.id(), page.limit() + 1);
        return Slice.of(found, page, last -> Cursors.encode(last.time().end(), last.id()));
    }

    private static TimeRange checked(TimeRange time) {
        if (time.start().isBefore(FIRST)) {
            throw new InvalidInput("startsAt", "out-of-range");
        }
        if (time.end().isAfter(LAST)) {
            throw new InvalidInput("endsAt", "out-of-range");
        }
        Instant start = time.start().truncatedTo(ChronoUnit.MICROS);
        Instant end = time.end().truncatedTo(ChronoUnit.MICROS);
        if (!start.isBefore(end)) {
            throw new InvalidInput("endsAt", "not-after-start");
        }
        return new TimeRange(start, end);
    }
}
