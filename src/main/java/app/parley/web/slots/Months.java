package app.parley.web.slots;

import app.parley.availability.ViewedDates;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays free slots out by the viewer's days. */
@Component
public class Months {
    private static final int DAYS_OF_A_WEEK = 7;
    private static final int LOOK_AHEAD = 62;
    private static final YearMonth LAST = YearMonth.of(2200, 12);

    private final Times times;
    private final SlotWords words;
    private final Clock clock;

    Months(Times times, SlotWords words, Clock clock) {
        this.times = times;
        this.words = words;
        this.clock = clock;
    }

    /**
     * The month that was asked for, or the present one when that has passed; when none was asked for, the first with a
     * free slot.
     *
     * @param day to open; the first one with a slot when null
     * @param free answers the free slots of dates
     * @param there the calendar's zone
     */
    public Month of(
            Function<ViewedDates, List<TimeRange>> free,
            @Nullable YearMonth month,
            @Nullable LocalDate day,
            ZoneId viewer,
            ZoneId there) {
        View view = new View(free, viewer, there, times.date(clock.instant(), viewer));
        YearMonth asked = month != null ? month : day != null ? YearMonth.from(day) : view.thisMonth();
        Month shown = view.month(asked, day);
        return month == null && shown.nextFree() != null
                ? view.month(YearMonth.from(shown.nextFree()), shown.nextFree())
                : shown;
    }

    private final class View {
        private final Function<ViewedDates, List<TimeRange>> free;
        private final ZoneId viewer;
        private final ZoneId there;
        private final LocalDate today;

        View(Function<ViewedDates, List<TimeRange>> free, ZoneId viewer, ZoneId there, LocalDate today) {
            this.free = free;
            this.viewer = viewer;
            this.there = there;
            this.today = today;
        }

        YearMonth thisMonth() {
            return YearMonth.from(today);
        }

        Month month(YearMonth asked, @Nullable LocalDate day) {
            YearMonth month = asked.isBefore(thisMonth()) ? thisMonth() : asked;
            LocalDate first = month.equals(thisMonth()) ? today : month.atDay(1);
            TreeMap<LocalDate, List<TimeRange>> slots = slots(first, month.atEndOfMonth());
            LocalDate open = slots.isEmpty() ? null : day != null && slots.containsKey(day) ? day : slots.firstKey();
            List<Month.Day> days = Stream.iterate(month.atDay(1), date -> date.plusDays(1))
                    .limit(month.lengthOfMonth())
                    .map(date -> day(date, slots.getOrDefault(date, List.of()), date.equals(open)))
                    .toList();
            return new Month(
                    month,
                    month.equals(thisMonth()) ? null : month.minusMonths(1),
                    month.isBefore(LAST) ? month.plusMonths(1) : null,
                    weeks(days),
                    days.stream().filter(Month.Day::open).findFirst().orElse(null),
                    slots.isEmpty() && month.isBefore(LAST) ? nextFree(month.plusMonths(1)) : null);
        }

        private Month.Day day(LocalDate date, List<TimeRange> slots, boolean open) {
            return new Month.Day(
                    date,
                    slots.stream().map(slot -> words.of(slot, viewer, there)).toList(),
                    open,
                    date.equals(today));
        }

        private @Nullable LocalDate nextFree(YearMonth month) {
            LocalDate from = month.atDay(1);
            TreeMap<LocalDate, List<TimeRange>> slots = slots(from, from.plusDays(LOOK_AHEAD - 1));
            return slots.isEmpty() ? null : slots.firstKey();
        }

        private TreeMap<LocalDate, List<TimeRange>> slots(LocalDate from, LocalDate to) {
            Map<LocalDate, List<TimeRange>> byDay = free.apply(new ViewedDates(from, to, viewer)).stream()
                    .collect(Collectors.groupingBy(slot -> times.date(slot.start(), viewer)));
            return new TreeMap<>(byDay);
        }
    }

    private static List<List<Month.@Nullable Day>> weeks(List<Month.Day> days) {
        List<List<Month.@Nullable Day>> weeks = new ArrayList<>();
        List<Month.@Nullable Day> week = new ArrayList<>();
        for (int before = 1; before < days.getFirst().date().getDayOfWeek().getValue(); before++) {
            week.add(null);
        }
        for (Month.Day day : days) {
            week.add(day);
            if (week.size() == DAYS_OF_A_WEEK) {
                weeks.add(week);
                week = new ArrayList<>();
            }
        }
        while (!week.isEmpty() && week.size() < DAYS_OF_A_WEEK) {
            week.add(null);
        }
        if (!week.isEmpty()) {
            weeks.add(week);
        }
        return weeks;
    }
}
