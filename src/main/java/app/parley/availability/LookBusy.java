package app.parley.availability;

import app.parley.calendar.BookingCalendar;
import app.parley.shared.TimeRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Hides a share of the free slots from bookers. Which ones is drawn from the calendar, the slot and the number of the
 * draw: the same on every reload, others after a booking. Of each date at least one stays.
 */
final class LookBusy {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int HUNDRED = 100;

    private final int percent;
    private final long seed;
    private final LocalDays days;

    LookBusy(BookingCalendar calendar) {
        this.percent = calendar.settings().slots().lookBusyPercent();
        this.seed = mixed(calendar.id().value().getMostSignificantBits())
                ^ mixed(calendar.id().value().getLeastSignificantBits() + calendar.draws() * GOLDEN);
        this.days = new LocalDays(calendar.zone());
    }

    boolean hidesNothing() {
        return percent == 0;
    }

    /** @param slots by start, all those of each date that matters */
    List<TimeRange> shown(List<TimeRange> slots) {
        List<TimeRange> shown = new ArrayList<>();
        for (int from = 0; from < slots.size(); ) {
            long day = days.of(slots.get(from).start());
            int to = from + 1;
            while (to < slots.size() && days.of(slots.get(to).start()) == day) {
                to++;
            }
            addShown(slots.subList(from, to), shown);
            from = to;
        }
        return shown;
    }

    private void addShown(List<TimeRange> ofOneDay, List<TimeRange> shown) {
        int before = shown.size();
        TimeRange last = ofOneDay.getFirst();
        for (TimeRange slot : ofOneDay) {
            if (Long.remainderUnsigned(lot(slot), HUNDRED) >= percent) {
                shown.add(slot);
            }
            last = Long.compareUnsigned(lot(slot), lot(last)) > 0 ? slot : last;
        }
        if (shown.size() == before) {
            shown.add(last);
        }
    }

    private long lot(TimeRange slot) {
        return mixed(seed + Micros.of(slot.start()) * GOLDEN);
    }

    /** The finaliser of SplitMix64. */
    private static long mixed(long value) {
        long once = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        long twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }
}
