package app.parley.connected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.ParleyTest;
import app.parley.platform.Ids;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.support.TestClock;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.util.PGInterval;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A subscribed address, from connecting to removing, on a server that changes, breaks and goes away. */
@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionTests {

    private static final String EVENT = "BEGIN:VEVENT\nUID:%s\nDTSTART:%s\nDURATION:PT1H\nEND:VEVENT\n";
    private static final TimeRange TUESDAY = day("2026-11-24");
    private static final TimeRange NINE = TimeRange.of(Instant.parse("2026-11-24T09:00:00Z"), Duration.ofHours(1));

    @Autowired
    ConnectedCalendars calendars;

    @Autowired
    Refresh refresh;

    @Autowired
    Refreshes refreshes;

    @Autowired
    ConnectionRows rows;

    @Autowired
    JdbcClient jdbc;

    private final AtomicInteger whole = new AtomicInteger();
    private HttpServer server;
    private volatile String document = "";
    private volatile int status = 200;

    @BeforeAll
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterAll
    void stop() {
        server.stop(0);
    }

    @Test
    void blocksAllTimeUntilItHasBeenReadAndThenWhatItSays() {
        serves(EVENT.formatted("a", "20261124T090000Z"));
        PersonId eva = person();
        ConnectedCalendar connected = connect(eva);

        assertThat(connected.state(Instant.now())).isEqualTo(CalendarState.WAITING);
        assertThat(busy(eva, TUESDAY)).containsExactly(TUESDAY);

        refreshes.runDue();

        assertThat(busy(eva, TUESDAY)).containsExactly(NINE);
        assertThat(state(eva, connected.id())).isEqualTo(CalendarState.FRESH);
    }

    @Test
    void keepsTimeBusyThatLiesBeyondWhatWasRead() {
        serves("");
        PersonId eva = person();
        refresh.run(connect(eva).id());
        Instant end = TestClock.START.plus(Duration.ofDays(400));

        assertThat(busy(eva, new TimeRange(end.minusSeconds(60), end.plusSeconds(60))))
                .containsExactly(new TimeRange(end, end.plusSeconds(60)));
    }

    @Test
    void keepsWhatItKnewWhenTheServerFails() {
        serves(EVENT.formatted("a", "20261124T090000Z"));
        PersonId eva = person();
        UUID id = connect(eva).id();
        refresh.run(id);

        status = 500;
        refresh.run(id);
        assertThat(state(eva, id)).isEqualTo(CalendarState.STALE);
        assertThat(busy(eva, TUESDAY)).containsExactly(NINE);

        status = 200;
        document = "<html>sign in</html>";
        refresh.run(id);
        assertThat(calendars.get(eva, id).failure()).isEqualTo(ReadFailure.NOT_A_CALENDAR);
        assertThat(busy(eva, TUESDAY)).containsExactly(NINE);

        serves("");
        refresh.run(id);
        assertThat(state(eva, id)).isEqualTo(CalendarState.FRESH);
        assertThat(busy(eva, TUESDAY)).isEmpty();
    }

    @Test
    void countsWhatItCouldNotRead() {
        serves(EVENT.formatted("a", "20261124T090000Z") + EVENT.formatted("b", "soon"));
        PersonId eva = person();
        UUID id = connect(eva).id();
        refresh.run(id);

        assertThat(state(eva, id)).isEqualTo(CalendarState.PARTLY_READABLE);
        assertThat(calendars.get(eva, id).unreadable()).isEqualTo(1);
        assertThat(busy(eva, TUESDAY)).containsExactly(NINE);
    }

    @Test
    void blocksNothingAnyMoreWhenItWasNeverReadForADay() {
        status = 404;
        PersonId eva = person();
        UUID id = connect(eva).id();
        refresh.run(id);
        assertThat(state(eva, id)).isEqualTo(CalendarState.UNREADABLE);
        assertThat(busy(eva, TUESDAY)).containsExactly(TUESDAY);

        jdbc.sql(
                        "update connected_source set blocks_since = blocks_since - interval '25 hours' where calendar_id = :id")
                .param("id", id)
                .update();
        refresh.run(id);

        assertThat(state(eva, id)).isEqualTo(CalendarState.GIVEN_UP);
        assertThat(busy(eva, TUESDAY)).isEmpty();
        status = 200;
    }

    @Test
    void readsNothingAgainThatHasNotChanged() {
        serves(EVENT.formatted("a", "20261124T090000Z"));
        PersonId eva = person();
        UUID id = connect(eva).id();
        refresh.run(id);
        int before = whole.get();

        refresh.run(id);

        assertThat(whole.get()).isEqualTo(before);
        assertThat(busy(eva, TUESDAY)).containsExactly(NINE);
    }

    @Test
    void waitsLongerAfterEachFailure() {
        status = 500;
        UUID id = connect(person()).id();
        Duration first = pauseAfter(id);
        Duration fifth = first;
        for (int i = 0; i < 4; i++) {
            fifth = pauseAfter(id);
        }
        status = 200;

        assertThat(first).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
        assertThat(fifth).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(39));
    }

    @Test
    void readsAgainWhenAskedDuringAReading() {
        PersonId eva = person();
        UUID id = connect(eva).id();
        refresh.run(id);

        assertThat(rows.claim(Instant.now(), Instant.now().plusSeconds(600), 100))
                .contains(id);
    }

    @Test
    void givesEachDueReadingToOneReader() {
        UUID id = connect(person()).id();
        Instant now = Instant.now();

        assertThat(rows.claim(now.plusSeconds(1), now.plusSeconds(600), 100)).contains(id);
        assertThat(rows.claim(now.plusSeconds(1), now.plusSeconds(600), 100)).doesNotContain(id);
        assertThat(rows.claim(now.plusSeconds(601), now.plusSeconds(1200), 100)).contains(id);
    }

    @Test
    void forgetsEverythingWithTheConnection() {
        serves(EVENT.formatted("a", "20261124T090000Z"));
        PersonId eva = person();
        UUID id = connect(eva).id();
        refresh.run(id);

        assertThatThrownBy(() -> calendars.remove(person(), id)).isInstanceOf(NotFound.class);
        calendars.remove(eva, id);

        assertThat(busy(eva, TUESDAY)).isEmpty();
        assertThat(calendars.of(eva)).isEmpty();
    }

    @Test
    void tellsThePeopleApart() {
        serves(EVENT.formatted("a", "20261124T090000Z"));
        PersonId eva = person();
        PersonId ben = person();
        refresh.run(connect(eva).id());
        refresh.run(connect(ben).id());

        assertThat(ConnectedFixture.busy(jdbc, List.of(eva, ben, person()), TUESDAY))
                .isEqualTo(Map.of(eva, List.of(NINE), ben, List.of(NINE)));
    }

    @Test
    void storesNeitherAddressNorPasswordInTheClear() {
        PersonId eva = person();
        String address = address() + "?key=top-secret-key";
        calendars.connect(
                eva,
                ZoneId.of("UTC"),
                new NewConnection(CalendarKind.CALDAV, null, address, "eva", "top-secret-password", null));

        String row = jdbc.sql(
                        "select cast(c.* as text) || encode(access, 'escape') from connected_calendar c where person_id = :eva")
                .param("eva", eva.value())
                .query(String.class)
                .single();
        assertThat(row).contains("eva").doesNotContain("top-secret");
        assertThat(calendars.of(eva).toString()).doesNotContain("top-secret");
    }

    @Test
    void connectsTenCalendarsAndNoMore() {
        PersonId eva = person();
        for (int i = 0; i < ConnectedCalendars.MOST_PER_PERSON; i++) {
            connect(eva);
        }

        assertThatThrownBy(() -> connect(eva)).isInstanceOf(TooManyConnectedCalendars.class);
    }

    @Test
    void refusesWhatIsNotForASubscription() {
        assertThatThrownBy(() -> calendars.connect(
                        person(),
                        ZoneId.of("UTC"),
                        new NewConnection(CalendarKind.ICS, null, address(), "eva", null, null)))
                .isInstanceOf(InvalidInput.class);
    }

    private Duration pauseAfter(UUID id) {
        jdbc.sql("update connected_calendar set next_refresh_at = now() + interval '10 minutes' where id = :id")
                .param("id", id)
                .update();
        refresh.run(id);
        return jdbc.sql("select next_refresh_at - attempted_at from connected_calendar where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    PGInterval pause = (PGInterval) row.getObject(1);
                    return Duration.ofHours(pause.getHours())
                            .plusMinutes(pause.getMinutes())
                            .plusMillis((long) (pause.getSeconds() * 1000));
                })
                .single();
    }

    private void serves(String events) {
        document = "BEGIN:VCALENDAR\nVERSION:2.0\n" + events + "END:VCALENDAR\n";
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        String tag = "\"" + document.hashCode() + "\"";
        boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        exchange.getResponseHeaders().set("ETag", tag);
        if (same && status == 200) {
            exchange.sendResponseHeaders(304, -1);
        } else {
            whole.incrementAndGet();
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/calendar.ics";
    }

    private ConnectedCalendar connect(PersonId person) {
        return calendars.connect(
                person,
                ZoneId.of("Europe/Berlin"),
                new NewConnection(CalendarKind.ICS, "Work", address(), null, null, null));
    }

    private List<TimeRange> busy(PersonId person, TimeRange within) {
        return ConnectedFixture.busy(jdbc, List.of(person), within).getOrDefault(person, List.of());
    }

    private CalendarState state(PersonId person, UUID id) {
        return calendars.get(person, id).state(Instant.now());
    }

    private static TimeRange day(String date) {
        return TimeRange.of(Instant.parse(date + "T00:00:00Z"), Duration.ofDays(1));
    }

    private static PersonId person() {
        return PersonId.of(Ids.next());
    }
}
