package app.parley.availability;

import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Settings;
import app.parley.schedule.WallClockWindow;
import app.parley.shared.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random calendars around days when clocks change: the finder and the naive reading of the rules agree. */
class SlotPropertyTests {

    /** A zone and a date near which its clock changes. */
    private static final String[][] PLACES = {
        {"Europe/Berlin", "2026-03-29"},
        {"Europe/Berlin", "2026-10-25"},
        {"America/New_York", "2026-11-01"},
        {"America/New_York", "2026-03-08"},
        {"Australia/Lord_Howe", "2026-04-05"},
        {"Australia/Lord_Howe", "2026-10-04"},
        {"Pacific/Chatham", "2026-09-27"},
        {"Pacific/Apia", "2011-12-30"},
        {"America/Santiago", "2026-09-06"},
        {"America/Santiago", "2026-04-05"},
        {"America/Havana", "2026-11-01"},
        {"Africa/Casablanca", "2026-03-22"},
        {"Asia/Kathmandu", "2026-11-23"},
        {"UTC", "2026-12-31"}
    };

    static LongStream seeds() {
        return LongStream.range(0, 1_500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void listsWhatTheRulesSay(long seed) {
        Random random = new Random(seed);
        String[] place = PLACES[random.nextInt(PLACES.length)];
        LocalDate change = LocalDate.parse(place[1]);
        BookingCalendar calendar = randomCalendar(random, place[0], change);
        Instant start =
                change.atStartOfDay(calendar.zone()).toInstant().minus(Duration.ofMinutes(random.nextInt(4 * 24 * 60)));
        TimeRange range = TimeRange.of(start, Duration.ofMinutes(1 + random.nextInt(8 * 24 * 60)));
        Commitments taken = randomCommitments(random, calendar, start, change);
        Instant now = start.minus(Duration.ofMinutes(random.nextInt(3 * 24 * 60) - 12 * 60));

        SlotFinder finder = new SlotFinder(calendar, Plans.only(calendar), taken, now);
        List<TimeRange> slots = finder.startingIn(range);

        assertThat(slots).isEqualTo(new SlotReference(calendar, range).slots(taken, now, range));
        assertThat(slots).allMatch(slot -> finder.offers(slot.start()));
    }

    private static BookingCalendar randomCalendar(Random random, String zone, LocalDate near) {
        Settings settings = settings(zone)
                .slot(5 * (1 + random.nextInt(40)), 5 * (1 + random.nextInt(40)))
                .buffers(random.nextInt(3) * 10, random.nextInt(3) * 10)
                .notice(random.nextInt(3) * 90)
                .window(random.nextInt(4) == 0 ? random.nextInt(6) : null)
                .until(random.nextInt(5) == 0 ? near.plusDays(random.nextInt(5)) : null)
                .perDay(random.nextInt(3) == 0 ? 1 + random.nextInt(3) : null);
        int kind = random.nextInt(4);
        if (kind == 0) {
            settings.allWeek();
        } else {
            for (DayOfWeek day : DayOfWeek.values()) {
                settings.weekly(day, randomWindows(random, kind == 1));
            }
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            settings.override(near.plusDays(random.nextInt(11) - 6), randomWindows(random, random.nextBoolean()));
        }
        return settings.calendar();
    }

    private static List<WallClockWindow> randomWindows(Random random, boolean mostlyOpen) {
        if (mostlyOpen && random.nextInt(5) > 0) {
            return List.of(new WallClockWindow(0, WallClockWindow.MIDNIGHT));
        }
        List<WallClockWindow> windows = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            int from = random.nextBoolean() ? 15 * random.nextInt(20) : 15 * random.nextInt(96);
            int to = random.nextInt(4) == 0 ? WallClockWindow.MIDNIGHT : from + 15 * (1 + random.nextInt(30));
            windows.add(new WallClockWindow(from, Math.min(to, WallClockWindow.MIDNIGHT)));
        }
        return windows;
    }

    private static Commitments randomCommitments(
            Random random, BookingCalendar calendar, Instant start, LocalDate near) {
        List<TimeRange> busy = new ArrayList<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            Instant from = start.plusSeconds(random.nextInt(9 * 24 * 3600) - 24 * 3600);
            busy.add(TimeRange.of(from, Duration.ofSeconds(1 + random.nextInt(5 * 3600))));
        }
        Map<LocalDate, Integer> booked = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            booked.put(near.plusDays(random.nextInt(8) - 4), 1 + random.nextInt(3));
        }
        return new Commitments(Map.of(calendar.owner(), busy), booked);
    }
}
