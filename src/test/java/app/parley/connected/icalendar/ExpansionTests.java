package app.parley.connected.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes into a calendar as text, and the busy times that come out of it; the owner lives in Berlin. */
class ExpansionTests {

    private static final TimeRange AUTUMN_TO_SPRING = within("2026-10-01T00:00:00Z", "2027-04-30T00:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Lines of one event are separated by a space, events by " + "; busy times by a space, each start/end. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one meeting in UTC             | DTSTART:20261103T090000Z DTEND:20261103T100000Z | 2026-11-03T09:00Z/2026-11-03T10:00Z
            a length instead of an end     | DTSTART:20261103T090000Z DURATION:PT1H30M | 2026-11-03T09:00Z/2026-11-03T10:30Z
            a length of days and hours     | DTSTART;TZID=Europe/Berlin:20261024T120000 DURATION:P1DT1H | 2026-10-24T10:00Z/2026-10-25T12:00Z
            a time in the owner's zone     | DTSTART:20261103T090000 DTEND:20261103T100000 | 2026-11-03T08:00Z/2026-11-03T09:00Z
            a whole day                    | DTSTART;VALUE=DATE:20261103 | 2026-11-02T23:00Z/2026-11-03T23:00Z
            whole days over a clock change | DTSTART;VALUE=DATE:20261024 DTEND;VALUE=DATE:20261026 | 2026-10-23T22:00Z/2026-10-25T23:00Z
            a whole day that ends at once  | DTSTART;VALUE=DATE:20261103 DTEND;VALUE=DATE:20261103 | 2026-11-02T23:00Z/2026-11-03T23:00Z
            no length at all               | DTSTART:20261103T090000Z |
            a length of nothing            | DTSTART:20261103T090000Z DTEND:20261103T090000Z |
            a free time                    | DTSTART:20261103T090000Z DTEND:20261103T100000Z TRANSP:TRANSPARENT |
            a cancelled meeting            | DTSTART:20261103T090000Z DTEND:20261103T100000Z STATUS:CANCELLED |
            a tentative meeting            | DTSTART:20261103T090000Z DTEND:20261103T100000Z STATUS:TENTATIVE | 2026-11-03T09:00Z/2026-11-03T10:00Z
            an invitation declined         | DTSTART:20261103T090000Z DTEND:20261103T100000Z ATTENDEE;PARTSTAT=DECLINED:mailto:Eva@Parley.test |
            one that somebody else declined | DTSTART:20261103T090000Z DTEND:20261103T100000Z ATTENDEE;PARTSTAT=DECLINED:mailto:other@parley.test | 2026-11-03T09:00Z/2026-11-03T10:00Z
            one that began before          | DTSTART:20260901T090000Z DTEND:20261002T100000Z | 2026-10-01T00:00Z/2026-10-02T10:00Z
            times that touch are one       | DTSTART:20261103T090000Z DTEND:20261103T100000Z + DTSTART:20261103T100000Z DTEND:20261103T110000Z | 2026-11-03T09:00Z/2026-11-03T11:00Z
            times that overlap are one     | DTSTART:20261103T090000Z DTEND:20261103T120000Z + DTSTART:20261103T100000Z DTEND:20261103T110000Z | 2026-11-03T09:00Z/2026-11-03T12:00Z
            """)
    void blocksTheTimeOfSingleEvents(String name, String events, String busy) {
        assertThat(busy(events)).isEqualTo(busy == null ? "" : busy);
        assertThat(read(events).unreadable()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            so many times                  | RRULE:FREQ=DAILY;COUNT=2 | 11-02T08 11-03T08
            until a time, included         | RRULE:FREQ=DAILY;UNTIL=20261103T080000Z | 11-02T08 11-03T08
            until a date, included         | RRULE:FREQ=DAILY;UNTIL=20261103 | 11-02T08 11-03T08
            every second week              | RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2 | 11-02T08 11-16T08
            on days of the week            | RRULE:FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3 | 11-02T08 11-04T08 11-09T08
            the last Friday of the month   | RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231 | 11-02T08 11-27T08 12-25T08
            the last working day           | RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20261130 | 11-02T08 11-30T08
            months that have a 31st        | RRULE:FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20261231 | 11-02T08 12-31T08
            once a year                    | RRULE:FREQ=YEARLY | 11-02T08
            without one of them            | RRULE:FREQ=DAILY;COUNT=3 EXDATE;TZID=Europe/Berlin:20261103T090000 | 11-02T08 11-04T08
            without one, said in UTC       | RRULE:FREQ=DAILY;COUNT=3 EXDATE:20261103T080000Z | 11-02T08 11-04T08
            without several                | RRULE:FREQ=DAILY;COUNT=4 EXDATE:20261103T080000Z,20261104T080000Z | 11-02T08 11-05T08
            with another one               | RDATE:20261110T080000Z | 11-02T08 11-10T08
            with another one, excepted     | RDATE:20261110T080000Z EXDATE:20261110T080000Z | 11-02T08
            """)
    void followsRules(String name, String rule, String starts) {
        String busy =
                busy("DTSTART;TZID=Europe/Berlin:20261102T090000 DTEND;TZID=Europe/Berlin:20261102T100000 " + rule);

        assertThat(starts(busy)).isEqualTo(starts);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Berlin, back an hour    | Europe/Berlin       | 20261024T090000 | 2026-10-24T07:00Z 2026-10-25T08:00Z
            Berlin, on an hour      | Europe/Berlin       | 20270327T090000 | 2027-03-27T08:00Z 2027-03-28T07:00Z
            Berlin, an hour twice   | Europe/Berlin       | 20261024T023000 | 2026-10-24T00:30Z 2026-10-25T00:30Z
            Berlin, an hour never   | Europe/Berlin       | 20270327T023000 | 2027-03-27T01:30Z 2027-03-28T01:30Z
            New York, back an hour  | America/New_York    | 20261031T090000 | 2026-10-31T13:00Z 2026-11-01T14:00Z
            New York, on an hour    | America/New_York    | 20270313T090000 | 2027-03-13T14:00Z 2027-03-14T13:00Z
            Lord Howe, on half one  | Australia/Lord_Howe | 20261003T090000 | 2026-10-02T22:30Z 2026-10-03T22:00Z
            Lord Howe, back half one | Australia/Lord_Howe | 20270403T090000 | 2027-04-02T22:00Z 2027-04-03T22:30Z
            a name of Windows       | W. Europe Standard Time | 20261024T090000 | 2026-10-24T07:00Z 2026-10-25T08:00Z
            in other letters        | eastern standard time | 20261031T090000 | 2026-10-31T13:00Z 2026-11-01T14:00Z
            Windows, Lord Howe      | Lord Howe Standard Time | 20261003T090000 | 2026-10-02T22:30Z 2026-10-03T22:00Z
            behind a prefix         | /freeassociation.sourceforge.net/Europe/Berlin | 20261024T090000 | 2026-10-24T07:00Z 2026-10-25T08:00Z
            """)
    void keepsTheWallClockOverClockChanges(String name, String zone, String start, String starts) {
        String event = "DTSTART;TZID=\"%s\":%s DURATION:PT15M RRULE:FREQ=DAILY;COUNT=2".formatted(zone, start);

        assertThat(List.of(busy(event).split(" ")))
                .extracting(each -> each.split("/")[0])
                .containsExactly(starts.split(" "));
        assertThat(read(event).unreadable()).isZero();
    }

    /** Each row is a daily meeting at 9 for a week from Monday, and another event of the same series. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            one is moved               | RECURRENCE-ID:20261103T080000Z DTSTART:20261103T140000Z DTEND:20261103T150000Z | 11-02T08 11-03T14 11-04T08 11-05T08
            one is moved, by its zone  | RECURRENCE-ID;TZID=Europe/Berlin:20261103T090000 DTSTART:20261103T140000Z DTEND:20261103T150000Z | 11-02T08 11-03T14 11-04T08 11-05T08
            one is cancelled           | RECURRENCE-ID:20261103T080000Z DTSTART:20261103T080000Z DTEND:20261103T090000Z STATUS:CANCELLED | 11-02T08 11-04T08 11-05T08
            one is free                | RECURRENCE-ID:20261103T080000Z DTSTART:20261103T080000Z DTEND:20261103T090000Z TRANSP:TRANSPARENT | 11-02T08 11-04T08 11-05T08
            all later ones are moved   | RECURRENCE-ID;RANGE=THISANDFUTURE:20261104T080000Z DTSTART:20261104T140000Z DTEND:20261104T150000Z | 11-02T08 11-03T08 11-04T14 11-05T14
            all later ones move a day  | RECURRENCE-ID;RANGE=THISANDFUTURE:20261104T080000Z DTSTART:20261105T140000Z DTEND:20261105T150000Z | 11-02T08 11-03T08 11-05T14 11-06T14
            all later ones are off     | RECURRENCE-ID;RANGE=THISANDFUTURE:20261104T080000Z DTSTART:20261104T080000Z DTEND:20261104T090000Z STATUS:CANCELLED | 11-02T08 11-03T08
            one that there never was   | RECURRENCE-ID:20261103T100000Z DTSTART:20261103T140000Z DTEND:20261103T150000Z | 11-02T08 11-03T08 11-03T14 11-04T08 11-05T08
            a change that is broken    | RECURRENCE-ID:20261103T080000Z DTSTART:soon | 11-02T08 11-03T08 11-04T08 11-05T08
            """)
    void followsChangesOfOccurrences(String name, String change, String starts) {
        String series = "UID:a DTSTART;TZID=Europe/Berlin:20261102T090000 DURATION:PT1H RRULE:FREQ=DAILY;COUNT=4";

        assertThat(starts(busy(series + " + UID:a " + change))).isEqualTo(starts);
        assertThat(starts(busy("UID:a " + change + " + " + series))).isEqualTo(starts);
    }

    @Test
    void findsSeriesFromYearsAgo() {
        assertThat(
                        busy(
                                "DTSTART;TZID=Europe/Berlin:20050103T090000 DURATION:PT1H RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1MO"))
                .isEqualTo("2026-11-02T08:00Z/2026-11-02T09:00Z");
        assertThat(read("DTSTART:16010101T090000Z DURATION:PT1H RRULE:FREQ=DAILY")
                        .times())
                .hasSize(211);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no start                      | DTEND:20261103T100000Z |
            a start that is no time       | DTSTART:tomorrow DTEND:20261103T100000Z |
            a day that does not exist     | DTSTART:20260230T100000Z |
            an end that is no time        | DTSTART:20261103T090000Z DTEND:late | 2026-11-03T09:00Z/2026-11-03T10:00Z
            an end before the start       | DTSTART:20261103T090000Z DTEND:20261103T080000Z | 2026-11-03T09:00Z/2026-11-03T10:00Z
            a length that is none         | DTSTART:20261103T090000Z DURATION:long | 2026-11-03T09:00Z/2026-11-03T10:00Z
            a rule that is none           | DTSTART:20261103T090000Z DURATION:PT1H RRULE:FREQ=SOMETIMES | 2026-11-03T09:00Z/2026-11-03T10:00Z
            every second                  | DTSTART:20261103T090000Z DURATION:PT1H RRULE:FREQ=SECONDLY | 2026-11-03T09:00Z/2026-11-03T10:00Z
            every minute                  | DTSTART:20261103T090000Z DURATION:PT1H RRULE:FREQ=MINUTELY | 2026-11-03T09:00Z/2026-11-03T10:00Z
            many times a day              | DTSTART:20261103T090000Z DURATION:PT1H RRULE:FREQ=DAILY;BYHOUR=1,2,3,4,5,6;BYMINUTE=1,2,3,4,5 | 2026-11-03T09:00Z/2026-11-03T10:00Z
            a count for centuries         | DTSTART:20261103T090000Z DURATION:PT1H + DTSTART:16010101T090000Z DURATION:PT1H RRULE:FREQ=DAILY;COUNT=1000000 | 2026-11-03T09:00Z/2026-11-03T10:00Z
            an end of a rule that is none | DTSTART:20261103T090000Z DURATION:PT1H RRULE:FREQ=DAILY;UNTIL=never | 2026-11-03T09:00Z/2026-11-03T10:00Z
            an exception that is none     | DTSTART:20261103T090000Z DURATION:PT1H EXDATE:never | 2026-11-03T09:00Z/2026-11-03T10:00Z
            a zone that nobody knows      | DTSTART;TZID=Nowhere/Land:20261103T090000 DURATION:PT1H | 2026-11-03T08:00Z/2026-11-03T09:00Z
            no event that ever ends       | DTSTART:20261103T090000Z DURATION:PT1H RRULE: | 2026-11-03T09:00Z/2026-11-03T10:00Z
            """)
    void countsWhatItCannotReadAndBlocksTheTimeThatIsKnown(String name, String events, String busy) {
        String whole = "DTSTART:20261201T090000Z DURATION:PT1H";
        BusyTimes read = read(whole + " + " + events + " + " + whole);

        assertThat(read.unreadable()).isEqualTo(1);
        assertThat(text(read)).isEqualTo((busy == null ? "" : busy + " ") + "2026-12-01T09:00Z/2026-12-01T10:00Z");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            busy times                  | FREEBUSY:20261103T090000Z/20261103T100000Z,20261104T090000Z/PT30M | 2026-11-03T09:00Z/2026-11-03T10:00Z 2026-11-04T09:00Z/2026-11-04T09:30Z
            said to be busy             | FREEBUSY;FBTYPE=BUSY:20261103T090000Z/PT1H | 2026-11-03T09:00Z/2026-11-03T10:00Z
            said to be away             | FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261103T090000Z/PT1H | 2026-11-03T09:00Z/2026-11-03T10:00Z
            said to be busy perhaps     | FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261103T090000Z/PT1H | 2026-11-03T09:00Z/2026-11-03T10:00Z
            of a type that nobody knows | FREEBUSY;FBTYPE=X-DREAMING:20261103T090000Z/PT1H | 2026-11-03T09:00Z/2026-11-03T10:00Z
            said to be free             | FREEBUSY;FBTYPE=FREE:20261103T090000Z/PT1H |
            several lines               | FREEBUSY:20261103T090000Z/PT1H FREEBUSY;FBTYPE=FREE:20261104T090000Z/PT1H FREEBUSY:20261105T090000Z/PT1H | 2026-11-03T09:00Z/2026-11-03T10:00Z 2026-11-05T09:00Z/2026-11-05T10:00Z
            from before the calendar    | FREEBUSY:20260901T000000Z/20261002T000000Z | 2026-10-01T00:00Z/2026-10-02T00:00Z
            nothing                     | DTSTART:20261001T000000Z |
            """)
    void blocksBusyTimesThatAreListed(String name, String lines, String busy) {
        BusyTimes read = read(freeBusy(lines));

        assertThat(text(read)).isEqualTo(busy == null ? "" : busy);
        assertThat(read.unreadable()).isZero();
        assertThat(read.knownUntil()).isEqualTo(AUTUMN_TO_SPRING.end());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an end that is no time   | FREEBUSY:20261103T090000Z/late | 2026-11-03T09:00Z/2026-11-03T10:00Z
            no end                   | FREEBUSY:20261103T090000Z | 2026-11-03T09:00Z/2026-11-03T10:00Z
            an end before the start  | FREEBUSY:20261103T090000Z/20261103T080000Z | 2026-11-03T09:00Z/2026-11-03T10:00Z
            a start that is no time  | FREEBUSY:soon/PT1H,20261103T090000Z/PT1H | 2026-11-03T09:00Z/2026-11-03T10:00Z
            """)
    void countsListedTimesThatItCannotReadAndBlocksWhatIsKnown(String name, String lines, String busy) {
        BusyTimes read = read(freeBusy(lines));

        assertThat(text(read)).isEqualTo(busy);
        assertThat(read.unreadable()).isEqualTo(1);
    }

    @Test
    void knowsNothingBehindTheTimesThatAreListed() {
        String november = freeBusy("DTSTART:20261101T000000Z DTEND:20261201T000000Z FREEBUSY:20261103T090000Z/PT1H");
        String december = freeBusy("DTSTART:20261201T000000Z DTEND:20270101T000000Z");
        Expansion both = new Expansion(BERLIN, AUTUMN_TO_SPRING, Set.of());
        both.add(november + december);

        assertThat(read(november).knownUntil()).isEqualTo("2026-12-01T00:00:00Z");
        assertThat(both.busy().knownUntil()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(read(freeBusy("DTEND:20200101T000000Z")).knownUntil()).isEqualTo(AUTUMN_TO_SPRING.start());
        assertThat(read(november + calendar("", "DTSTART:20261105T090000Z DURATION:PT1H"))
                        .knownUntil())
                .isEqualTo(AUTUMN_TO_SPRING.end());
    }

    @Test
    void takesTheClockThatTheDocumentDescribes() {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:Customized Time Zone
                BEGIN:STANDARD
                DTSTART:16010101T030000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0100
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
                END:STANDARD
                BEGIN:DAYLIGHT
                DTSTART:16010101T020000
                TZOFFSETFROM:+0100
                TZOFFSETTO:+0200
                RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
                END:DAYLIGHT
                END:VTIMEZONE
                """;
        BusyTimes read = read(calendar(
                zone, "DTSTART;TZID=Customized Time Zone:20261024T090000 DURATION:PT1H RRULE:FREQ=DAILY;COUNT=2"));

        assertThat(text(read)).isEqualTo("2026-10-24T07:00Z/2026-10-24T08:00Z 2026-10-25T08:00Z/2026-10-25T09:00Z");
        assertThat(read.unreadable()).isZero();
    }

    @Test
    void readsFoldedLinesOfAnySystem() {
        String document =
                calendar("", "DTSTART:20261103T090000Z DURATION:PT1H").replace("DTSTART:2026", "DTSTART:20\n 26");

        for (String end : List.of("\r\n", "\n", "\r")) {
            assertThat(text(read("\uFEFF" + document.replace("\n", end)))).startsWith("2026-11-03T09:00Z");
        }
    }

    @Test
    void losesNoEventToOneThatDoesNotEnd() {
        String document = calendar(
                        "", "DTSTART:20261103T090000Z DURATION:PT1H + DTSTART:20261104T090000Z DURATION:PT1H")
                .replaceFirst("END:VEVENT\n", "");

        assertThat(read(document).times()).hasSize(2);
    }

    @Test
    void takesNoTimeOfAnAlarmForTheEventsOwn() {
        String document = calendar("", "DTSTART:20261103T090000Z DURATION:PT1H")
                .replace("END:VEVENT", "BEGIN:VALARM\nDURATION:PT9H\nEND:VALARM\nEND:VEVENT");

        assertThat(text(read(document))).isEqualTo("2026-11-03T09:00Z/2026-11-03T10:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><body>Please sign in</body></html>",
                "BEGIN:VCARD\nEND:VCARD\n",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261103T090000Z\nEND:VEVENT\n"
            })
    void refusesWhatIsNoWholeCalendar(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(NotACalendar.class);
    }

    @Test
    void knowsNothingBeyondAsManyTimesAsAreKept() {
        BusyTimes read = read(
                calendar(
                        "",
                        "DTSTART:20261001T000000Z DURATION:PT1M RRULE:FREQ=DAILY;BYHOUR="
                                + IntStream.range(0, 24)
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(","))
                                + " + DTSTART:20261001T003000Z DURATION:PT1M RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11"));

        assertThat(read.times()).hasSize(Expansion.MOST_TIMES);
        assertThat(read.knownUntil())
                .isBefore(AUTUMN_TO_SPRING.end())
                .isAfter(read.times().getLast().end());
    }

    @Test
    void givesUpWhatWouldTakeTooLong() {
        String bomb = IntStream.range(0, 20_000)
                .mapToObj(i ->
                        "DTSTART:19700101T0900%02dZ DURATION:PT1S RRULE:FREQ=DAILY;COUNT=1000000".formatted(i % 60))
                .collect(Collectors.joining(" + "));
        Instant from = Instant.now();

        assertThatThrownBy(() -> read(bomb)).isInstanceOf(TooMuch.class);
        assertThat(Duration.between(from, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private static String busy(String events) {
        return text(read(events));
    }

    /** Month, day and hour of each start. */
    private static String starts(String busy) {
        return Stream.of(busy.split(" ")).map(each -> each.substring(5, 13)).collect(Collectors.joining(" "));
    }

    private static String text(BusyTimes busy) {
        return busy.times().stream()
                .map(time -> minutes(time.start()) + "/" + minutes(time.end()))
                .collect(Collectors.joining(" "));
    }

    private static String minutes(Instant instant) {
        return instant.toString().replace(":00Z", "Z");
    }

    private static BusyTimes read(String text) {
        boolean events = text.startsWith("DT") || text.startsWith("UID");
        Expansion expansion = new Expansion(BERLIN, AUTUMN_TO_SPRING, Set.of("eva@parley.test"));
        expansion.add(events ? calendar("", text) : text);
        return expansion.busy();
    }

    private static String calendar(String zone, String events) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + zone
                + Stream.of(events.split(" \\+ "))
                        .map(event -> "BEGIN:VEVENT\n" + String.join("\n", event.split(" (?=[A-Z-]+[;:])"))
                                + "\nEND:VEVENT\n")
                        .collect(Collectors.joining())
                + "END:VCALENDAR\n";
    }

    private static String freeBusy(String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VFREEBUSY\n" + String.join("\n", lines.split(" (?=[A-Z-]+[;:])"))
                + "\nEND:VFREEBUSY\nEND:VCALENDAR\n";
    }

    private static TimeRange within(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }
}
