package app.parley.web.booking;

import app.parley.availability.FreeSlots;
import app.parley.availability.ViewedDates;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Free slots near one that was lost, so that nobody has to type again what they typed. */
@Component
class OtherTimes {
    private static final int DAYS = 14;
    private static final int MOST = 8;

    private final FreeSlots freeSlots;
    private final Times times;
    private final Clock clock;

    OtherTimes(FreeSlots freeSlots, Times times, Clock clock) {
        this.freeSlots = freeSlots;
        this.times = times;
        this.clock = clock;
    }

    /** In their order, those that are nearest to the lost one. */
    List<Instant> around(Picked picked, SlotView lost) {
        LocalDate today = times.date(clock.instant(), lost.zone());
        LocalDate day = times.date(lost.startsAt(), lost.zone());
        LocalDate from = day.isBefore(today) ? today : day;
        ViewedDates dates = new ViewedDates(from, from.plusDays(DAYS), lost.zone());
        return freeSlots.of(picked.sale(), picked.choice(), dates).stream()
                .map(TimeRange::start)
                .filter(start -> !start.equals(lost.startsAt()))
                .sorted(Comparator.comparing(
                        start -> Duration.between(lost.startsAt(), start).abs()))
                .limit(MOST)
                .sorted()
                .toList();
    }
}
