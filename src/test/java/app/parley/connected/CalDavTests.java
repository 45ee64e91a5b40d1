package app.parley.connected;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.support.Radicale;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars of an account on a real CalDAV server, kept there as calendar programs keep them. */
@ParleyTest
class CalDavTests {

    private static final TimeRange DECEMBER =
            new TimeRange(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    private static final String MEETING = """
            BEGIN:VEVENT
            UID:%s
            DTSTAMP:20261101T000000Z
            DTSTART;TZID=Europe/Berlin:%s
            DURATION:PT1H
            %s
            END:VEVENT
            """;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConnectedCalendars calendars;

    @Autowired
    Refresh refresh;

    private Radicale server;

    @BeforeEach
    void start() throws Exception {
        server = Radicale.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void findsTheCalendarsOfAnAccountAndTheirBusyTimes() {
        server.makeCalendar("work");
        server.makeCalendar("private");
        server.put("work", "one", MEETING.formatted("one", "20261202T090000", "SUMMARY:Budget"));
        server.put(
                "work",
                "weekly",
                MEETING.formatted(
                                "weekly",
                                "20200107T100000",
                                "RRULE:FREQ=WEEKLY\nEXDATE;TZID=Europe/Berlin:20261208T100000")
                        + MEETING.formatted(
                                "weekly", "20261215T150000", "RECURRENCE-ID;TZID=Europe/Berlin:20261215T100000"));
        server.put("private", "free", MEETING.formatted("free", "20261203T090000", "TRANSP:TRANSPARENT"));
        server.put("private", "dentist", MEETING.formatted("dentist", "20261204T090000", ""));

        PersonId eva = person();
        ConnectedCalendar connected = connect(eva, "/", Radicale.PASSWORD, null);
        assertThat(connected.state(Instant.now())).isEqualTo(CalendarState.WAITING);
        assertThat(busy(eva)).as("before the first reading").isEqualTo("12-01T00/01-01T00");

        refresh.run(connected.id());

        assertThat(busy(eva))
                .isEqualTo("12-01T09/12-01T10 12-02T08/12-02T09 12-04T08/12-04T09 12-15T14/12-15T15 12-22T09/12-22T10"
                        + " 12-29T09/12-29T10");
        ConnectedCalendar read = calendars.get(eva, connected.id());
        assertThat(read.state(Instant.now())).isEqualTo(CalendarState.FRESH);
        assertThat(read.sources()).extracting(ConnectedSource::name).containsExactly("private", "work");

        blocksOnlyTheChosenOnes(eva, read);
        keepsWhatItKnewWhileTheServerIsAway(eva, read.id());
    }

    private void blocksOnlyTheChosenOnes(PersonId eva, ConnectedCalendar read) {
        Map<String, UUID> sources =
                read.sources().stream().collect(Collectors.toMap(ConnectedSource::name, ConnectedSource::id));

        calendars.choose(eva, read.id(), Set.of(sources.get("private")));
        assertThat(busy(eva)).isEqualTo("12-04T08/12-04T09");

        calendars.choose(eva, read.id(), Set.of(sources.get("private"), sources.get("work")));
        assertThat(busy(eva)).as("chosen and not read yet").isEqualTo("12-01T00/01-01T00");
        calendars.choose(eva, read.id(), Set.of(sources.get("private")));
    }

    private void keepsWhatItKnewWhileTheServerIsAway(PersonId eva, UUID id) {
        server.stop();
        refresh.run(id);

        ConnectedCalendar stale = calendars.get(eva, id);
        assertThat(stale.state(Instant.now())).isEqualTo(CalendarState.STALE);
        assertThat(stale.failure()).isEqualTo(ReadFailure.UNREACHABLE);
        assertThat(busy(eva)).isEqualTo("12-04T08/12-04T09");

        startAgain();
        server.delete("private", "dentist");
        server.put("private", "later", MEETING.formatted("later", "20261207T090000", ""));
        refresh.run(id);

        assertThat(busy(eva)).isEqualTo("12-07T08/12-07T09");
        assertThat(calendars.get(eva, id).state(Instant.now())).isEqualTo(CalendarState.FRESH);
    }

    @Test
    void takesTheAddressOfOneCalendarAsThatCalendar() {
        server.makeCalendar("alone");
        server.put("alone", "one", MEETING.formatted("one", "20261202T090000", ""));
        PersonId eva = person();

        refresh.run(connect(eva, "/" + Radicale.USER + "/alone/", Radicale.PASSWORD, null)
                .id());

        assertThat(busy(eva)).isEqualTo("12-02T08/12-02T09");
    }

    @Test
    void readsOnlyTheCalendarsThatWereNamed() {
        server.makeCalendar("named");
        server.put("named", "one", MEETING.formatted("one", "20261210T090000", ""));
        server.makeCalendar("unnamed");
        server.put("unnamed", "two", MEETING.formatted("two", "20261211T090000", ""));
        PersonId eva = person();

        refresh.run(connect(eva, "/", Radicale.PASSWORD, List.of("named")).id());

        assertThat(busy(eva)).isEqualTo("12-10T08/12-10T09");
    }

    @Test
    void saysThatThePasswordIsWrongAndBlocksForTheTimeBeing() {
        PersonId eva = person();
        UUID id = connect(eva, "/", "wrong", null).id();

        refresh.run(id);

        ConnectedCalendar unread = calendars.get(eva, id);
        assertThat(unread.failure()).isEqualTo(ReadFailure.SIGN_IN_REFUSED);
        assertThat(unread.state(Instant.now())).isEqualTo(CalendarState.UNREADABLE);
        assertThat(busy(eva)).isEqualTo("12-01T00/01-01T00");
    }

    private ConnectedCalendar connect(PersonId person, String path, String password, @Nullable List<String> named) {
        return calendars.connect(
                person,
                ZoneId.of("Europe/Berlin"),
                new NewConnection(
                        CalendarKind.CALDAV, "", server.address(path).toString(), Radicale.USER, password, named));
    }

    private String busy(PersonId person) {
        return ConnectedFixture.busy(jdbc, List.of(person), DECEMBER).getOrDefault(person, List.of()).stream()
                .map(time -> hour(time.start()) + "/" + hour(time.end()))
                .collect(Collectors.joining(" "));
    }

    private void startAgain() {
        try {
            server.startAgain();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hour(Instant instant) {
        return instant.toString().substring(5, 13);
    }

    private static PersonId person() {
        return PersonId.of(Ids.next());
    }
}
