package app.parley.availability;

import static app.parley.calendar.Settings.settings;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.calendar.BookingCalendar;
import app.parley.calendar.Settings;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules R1 to R6 as truth tables: hours on the wall clock, and the slots they give as instants in UTC. */
class SlotFinderTests {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("dd'T'HH:mm", Locale.ROOT).withZone(ZoneId.of("UTC"));

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # zone              | date       | hours                      | minutes | every | starts in UTC
            Europe/Berlin       | 2026-03-28 | 00:00-04:00                | 60      | 60    | 27T23:00 28T00:00 28T01:00 28T02:00
            # the gap from 02:00 to 03:00: three hours are open
            Europe/Berlin       | 2026-03-29 | 00:00-04:00                | 60      | 60    | 28T23:00 29T00:00 29T01:00
            Europe/Berlin       | 2026-03-29 | 02:00-04:00                | 30      | 30    | 29T01:00 29T01:30
            # 02:30 does not exist and is 03:30
            Europe/Berlin       | 2026-03-29 | 02:30-05:00                | 30      | 30    | 29T01:30 29T02:00 29T02:30
            # only on the wall clock: nothing is left of it
            Europe/Berlin       | 2026-03-29 | 02:30-03:15                | 15      | 15    |
            # 02:00 and 03:00 are the same instant: both windows are one
            Europe/Berlin       | 2026-03-29 | 01:00-02:00 03:00-04:00    | 90      | 90    | 29T00:00
            # the hour from 02:00 to 03:00 comes twice: five hours are open
            Europe/Berlin       | 2026-10-25 | 00:00-04:00                | 60      | 60    | 24T22:00 24T23:00 25T00:00 25T01:00 25T02:00
            # an ambiguous time is its first occurrence
            Europe/Berlin       | 2026-10-25 | 02:00-03:00                | 60      | 60    | 25T00:00 25T01:00
            Europe/Berlin       | 2026-10-25 | 01:00-02:30                | 30      | 30    | 24T23:00 24T23:30 25T00:00
            Europe/Berlin       | 2026-10-25 | 02:30-03:30                | 60      | 60    | 25T00:30 25T01:30
            America/New_York    | 2026-03-08 | 00:00-04:00                | 60      | 60    | 08T05:00 08T06:00 08T07:00
            America/New_York    | 2026-11-01 | 00:00-04:00                | 60      | 60    | 01T04:00 01T05:00 01T06:00 01T07:00 01T08:00
            # half an hour, at 02:00
            Australia/Lord_Howe | 2026-10-04 | 01:00-04:00                | 30      | 30    | 03T14:30 03T15:00 03T15:30 03T16:00 03T16:30
            Australia/Lord_Howe | 2026-04-05 | 01:00-03:00                | 30      | 30    | 04T14:00 04T14:30 04T15:00 04T15:30 04T16:00
            # at 02:45, 12:45 and 13:45 hours ahead
            Pacific/Chatham     | 2026-09-27 | 02:00-05:00                | 60      | 60    | 26T13:15 26T14:15
            Pacific/Chatham     | 2026-04-05 | 02:00-05:00                | 60      | 60    | 04T12:15 04T13:15 04T14:15 04T15:15
            # the clock goes forward at midnight: the day has no 00:00 to 01:00
            America/Santiago    | 2026-09-06 | 00:00-03:00                | 60      | 60    | 06T04:00 06T05:00
            # 2011-12-30 was skipped: its hours are those of the day after
            Pacific/Apia        | 2011-12-29 | 22:00-24:00                | 60      | 60    | 30T08:00 30T09:00
            Pacific/Apia        | 2011-12-30 | 09:00-11:00                | 60      | 60    | 30T19:00 30T20:00
            Pacific/Apia        | 2011-12-31 | 09:00-11:00                | 60      | 60    | 30T19:00 30T20:00
            """)
    void readsTheWallClock(String zone, String date, String hours, int minutes, int every, String starts) {
        BookingCalendar calendar =
                settings(zone).override(date, hours).slot(minutes, every).calendar();

        assertThat(starts(calendar, Commitments.NONE, LONG_AGO, around(date))).isEqualTo(starts == null ? "" : starts);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # 2026-11-23 is a Monday                                       | minutes | every | starts on the 23rd and 24th
            touching windows are one         | MON 09:00-10:00 10:00-11:00 | 60      | 45    | 23T09:00 23T09:45
            overlapping windows are one      | MON 09:00-10:00 09:30-11:00 | 60      | 45    | 23T09:00 23T09:45
            a window inside another          | MON 09:00-11:00 09:30-10:00 | 60      | 45    | 23T09:00 23T09:45
            the same window twice            | MON 09:00-10:00 09:00-10:00 | 60      | 60    | 23T09:00
            a gap starts another grid        | MON 09:00-10:00 10:10-11:10 | 60      | 45    | 23T09:00 23T10:10
            windows touch across midnight    | MON 22:30-24:00; TUE 00:00-01:00 | 60 | 50    | 23T22:30 23T23:20
            a slot needs the whole window    | MON 09:00-09:59             | 60      | 15    |
            a slot may end with its window   | MON 09:00-10:00             | 60      | 15    | 23T09:00
            the next midnight ends a window  | MON 23:00-24:00             | 60      | 60    | 23T23:00
            """)
    void putsOneGridOnEachStretch(String what, String weekly, int minutes, int every, String starts) {
        BookingCalendar calendar =
                settings("UTC").weekly(weekly).slot(minutes, every).calendar();

        assertThat(starts(calendar, Commitments.NONE, LONG_AGO, days("2026-11-23", 2)))
                .isEqualTo(starts == null ? "" : starts);
    }

    @Test
    void knowsTheGridOfAWindowThatBeganDaysBefore() {
        BookingCalendar calendar = settings("UTC")
                .weekly("DAILY 00:00-24:00; SUN 12:00-24:00")
                .slot(60, 7 * 60)
                .calendar();

        // from Sunday 12:00: 86 h later is Thursday 02:00, and 84 is a multiple of 7
        assertThat(starts(calendar, Commitments.NONE, LONG_AGO, days("2026-11-26", 1)))
                .isEqualTo("26T00:00 26T07:00 26T14:00 26T21:00");
    }

    @Test
    void knowsTheGridOfAWindowThatOverridesKeptOpenForWeeks() {
        Settings open =
                settings("UTC").weekly("DAILY 00:00-24:00; SUN 12:00-24:00").slot(60, 7 * 60);
        LocalDate.parse("2026-09-27")
                .datesUntil(LocalDate.parse("2026-11-26"))
                .forEach(date -> open.override(date.toString(), "00:00-24:00"));
        Instant start = Instant.parse("2026-09-20T12:00:00Z");

        List<TimeRange> slots = find(open.calendar(), Commitments.NONE, LONG_AGO, days("2026-11-26", 1));

        assertThat(slots)
                .isNotEmpty()
                .allSatisfy(slot -> assertThat(
                                Duration.between(start, slot.start()).toMinutes() % (7 * 60))
                        .isZero());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # zone          | date       | every | starts in UTC; the 23rd, and the 26th of October, are Mondays
            UTC             | 2026-11-23 | 420   | 23T00:00 23T07:00 23T14:00 23T21:00
            UTC             | 2026-11-24 | 420   | 24T04:00 24T11:00 24T18:00
            UTC             | 2026-11-29 | 420   | 29T03:00 29T10:00 29T17:00
            UTC             | 2026-11-30 | 420   | 30T00:00 30T07:00 30T14:00 30T21:00
            Asia/Kolkata    | 2026-11-23 | 720   | 22T18:30 23T06:30
            # 169 hours after Monday: the grid runs on in elapsed time and begins anew on Monday
            Europe/Berlin   | 2026-10-25 | 360   | 24T22:00 25T04:00 25T10:00 25T16:00 25T22:00
            Europe/Berlin   | 2026-10-26 | 360   | 25T23:00 26T05:00 26T11:00 26T17:00
            """)
    void beginsAnewOnMondayWhenOpenAllWeek(String zone, String date, int every, String starts) {
        BookingCalendar calendar = settings(zone).allWeek().slot(30, every).calendar();
        ZoneId viewer = ZoneId.of(zone);
        LocalDate day = LocalDate.parse(date);
        TimeRange range = new TimeRange(
                day.atStartOfDay(viewer).toInstant(),
                day.plusDays(1).atStartOfDay(viewer).toInstant());

        assertThat(starts(calendar, Commitments.NONE, LONG_AGO, range)).isEqualTo(starts);
    }

    @Test
    void endsSlotsBeforeMondayWhenOpenAllWeek() {
        BookingCalendar calendar = settings("UTC").allWeek().slot(120, 5 * 60).calendar();

        assertThat(starts(calendar, Commitments.NONE, LONG_AGO, days("2026-11-29", 1)))
                .isEqualTo("29T01:00 29T06:00 29T11:00 29T16:00 29T21:00");
        assertThat(starts(
                        settings("UTC").allWeek().slot(240, 5 * 60).calendar(),
                        Commitments.NONE,
                        LONG_AGO,
                        days("2026-11-29", 1)))
                .isEqualTo("29T01:00 29T06:00 29T11:00 29T16:00");
    }

    @Test
    void replacesTheHoursOfAWholeDateByItsOverride() {
        BookingCalendar calendar = settings("UTC")
                .weekly("DAILY 09:00-11:00")
                .override("2026-11-24", "15:00-16:00")
                .override("2026-11-25", "")
                .calendar();

        assertThat(starts(calendar, Commitments.NONE, LONG_AGO, days("2026-11-23", 4)))
                .isEqualTo("23T09:00 23T10:00 24T15:00 26T09:00 26T10:00");
    }

    @ParameterizedTest(name = "buffers {0} and {1}, busy {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # before | after | busy on the 23rd         | starts, of 09:00 to 12:00 in hours
            0        | 0     | 10:00-11:00              | 23T09:00 23T11:00
            0        | 0     | 10:59-11:01              | 23T09:00
            0        | 0     | 08:00-09:00              | 23T09:00 23T10:00 23T11:00
            15       | 0     | 08:00-09:00              | 23T10:00 23T11:00
            15       | 0     | 08:00-08:45              | 23T09:00 23T10:00 23T11:00
            15       | 0     | 08:00-08:46              | 23T10:00 23T11:00
            0        | 15    | 12:00-13:00              | 23T09:00 23T10:00
            0        | 15    | 12:15-13:00              | 23T09:00 23T10:00 23T11:00
            0        | 15    | 12:14-13:00              | 23T09:00 23T10:00
            15       | 15    | 10:00-11:00              |
            # in any order, one inside another, touching
            0        | 0     | 11:30-11:31 08:00-10:00 08:30-09:00 | 23T10:00
            0        | 0     | 10:30-10:31 09:30-09:31  | 23T11:00
            """)
    void dropsSlotsThatMeetABusyTime(int before, int after, String busy, String starts) {
        BookingCalendar calendar =
                settings("UTC").weekly("MON 09:00-12:00").buffers(before, after).calendar();
        List<TimeRange> times = Stream.of(busy.split(" "))
                .map(time -> new TimeRange(at(time.substring(0, 5)), at(time.substring(6))))
                .toList();

        assertThat(starts(calendar, busy(calendar, times), LONG_AGO, days("2026-11-23", 1)))
                .isEqualTo(starts == null ? "" : starts);
    }

    @ParameterizedTest(name = "now {0}")
    @CsvSource(delimiter = '|', textBlock = """
            # now                       | notice | starts, of 09:00 to 12:00 on the 23rd
            2026-11-23T07:00:00Z        | 120    | 23T09:00 23T10:00 23T11:00
            2026-11-23T07:00:00.000001Z | 120    | 23T10:00 23T11:00
            2026-11-23T09:00:00Z        | 0      | 23T09:00 23T10:00 23T11:00
            2026-11-23T09:00:00.000001Z | 0      | 23T10:00 23T11:00
            2026-11-22T10:00:00Z        | 1440   | 23T10:00 23T11:00
            2026-11-23T11:00:01Z        | 0      |
            """)
    void keepsTheMinimumNotice(Instant now, int notice, String starts) {
        BookingCalendar calendar =
                settings("UTC").weekly("MON 09:00-12:00").notice(notice).calendar();

        assertThat(starts(calendar, Commitments.NONE, now, days("2026-11-23", 1)))
                .isEqualTo(starts == null ? "" : starts);
    }

    @ParameterizedTest(name = "window {0}, end {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # today in Auckland is already the 23rd
            # days | end date   | starts at 09:00 there, which is 20:00 UTC the day before
                   |            | 23T20:00 24T20:00 25T20:00
            0      |            |
            1      |            | 23T20:00
            2      |            | 23T20:00 24T20:00
                   | 2026-11-23 |
                   | 2026-11-25 | 23T20:00 24T20:00
            1      | 2026-11-26 | 23T20:00
            3      | 2026-11-24 | 23T20:00
            """)
    void endsWithTheBookingWindowAndTheEndDate(Integer days, LocalDate end, String starts) {
        BookingCalendar calendar = settings("Pacific/Auckland")
                .weekly("DAILY 09:00-10:00")
                .window(days)
                .until(end)
                .calendar();

        assertThat(starts(calendar, Commitments.NONE, Instant.parse("2026-11-22T22:00:00Z"), days("2026-11-23", 3)))
                .isEqualTo(starts == null ? "" : starts);
    }

    @Test
    void offersNothingOnADateThatHasItsMaximum() {
        BookingCalendar calendar =
                settings("Europe/Berlin").weekly("DAILY 00:00-02:00").perDay(2).calendar();
        Map<LocalDate, Integer> booked = Map.of(LocalDate.parse("2026-11-24"), 2, LocalDate.parse("2026-11-25"), 1);

        assertThat(starts(calendar, new Commitments(Map.of(), booked), LONG_AGO, days("2026-11-23", 3)))
                .isEqualTo("23T00:00 24T23:00 25T00:00 25T23:00");
    }

    @Test
    void offersASlotExactlyWhenItListsIt() {
        BookingCalendar calendar =
                settings("UTC").weekly("MON 09:00-11:00").slot(30, 45).calendar();
        SlotFinder finder = finder(calendar, Commitments.NONE, LONG_AGO);
        Instant nine = at("09:00");

        assertThat(finder.offers(nine)).isTrue();
        assertThat(finder.offers(nine.plusSeconds(45 * 60))).isTrue();
        assertThat(finder.offers(nine.plusNanos(1_000))).isFalse();
        assertThat(finder.offers(nine.plusSeconds(30 * 60))).isFalse();
    }

    private static String starts(BookingCalendar calendar, Commitments taken, Instant now, TimeRange range) {
        return find(calendar, taken, now, range).stream()
                .map(slot -> UTC.format(slot.start()))
                .collect(Collectors.joining(" "));
    }

    private static List<TimeRange> find(BookingCalendar calendar, Commitments taken, Instant now, TimeRange range) {
        return finder(calendar, taken, now).startingIn(range);
    }

    private static SlotFinder finder(BookingCalendar calendar, Commitments taken, Instant now) {
        return new SlotFinder(calendar, Plans.only(calendar), taken, now);
    }

    private static Commitments busy(BookingCalendar calendar, List<TimeRange> times) {
        return new Commitments(Map.of(calendar.owner(), times), Map.of());
    }

    private static TimeRange around(String date) {
        Instant midnight = Instant.parse(date + "T00:00:00Z");
        return new TimeRange(midnight.minus(Duration.ofDays(1)), midnight.plus(Duration.ofDays(2)));
    }

    private static TimeRange days(String date, int count) {
        return TimeRange.of(Instant.parse(date + "T00:00:00Z"), Duration.ofDays(count));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
