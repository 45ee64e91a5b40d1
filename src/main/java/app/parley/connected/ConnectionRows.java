package app.parley.connected;

import app.parley.shared.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of connections and their calendars. */
@Repository
class ConnectionRows {

    private final JdbcClient jdbc;
    private final AccessSeal seal;

    ConnectionRows(JdbcClient jdbc, AccessSeal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    int count(PersonId person) {
        return jdbc.sql("select count(*) from connected_calendar where person_id = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void add(UUID id, PersonId person, NewConnection connection, String name, Access access, ZoneId zone, Instant now) {
        List<String> wanted = connection.calendars();
        jdbc.sql("""
                insert into connected_calendar
                    (id, person_id, kind, name, host, username, access, zone, wanted, connected_at, next_refresh_at)
                values (:id, :person, :kind, :name, :host, :username, :access, :zone, cast(:wanted as text[]), :now, :now)""")
                .param("id", id)
                .param("person", person.value())
                .param("kind", connection.kind().name())
                .param("name", name)
                .param("host", access.address().getHost())
                .param("username", access.username().isEmpty() ? null : access.username())
                .param("access", seal.seal(access, id))
                .param("zone", zone.getId())
                .param("wanted", wanted == null ? null : wanted.toArray(String[]::new))
                .param("now", SqlTime.at(now))
                .update();
    }

    boolean remove(PersonId person, UUID id) {
        return jdbc.sql("delete from connected_calendar where id = :id and person_id = :person")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                > 0;
    }

    List<ConnectedCalendar> of(PersonId person) {
        return jdbc.sql("select * from connected_calendar where person_id = :person order by id")
                .param("person", person.value())
                .query(this::calendarRow)
                .list();
    }

    Optional<ConnectedCalendar> find(PersonId person, UUID id) {
        return jdbc.sql("select * from connected_calendar where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person.value())
                .query(this::calendarRow)
                .optional();
    }

    /** Everything a reading needs. */
    Optional<Stored> stored(UUID id) {
        return jdbc.sql("select * from connected_calendar where id = :id")
                .param("id", id)
                .query(this::storedRow)
                .optional();
    }

    /** Keeps the connection from being read or removed by somebody else until the end of the transaction. */
    boolean lock(UUID id) {
        return jdbc.sql("select 1 from connected_calendar where id = :id for update")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Somebody who asked for a reading in the meantime gets another one. */
    void attempted(UUID id, Instant at, @Nullable ReadFailure failure, int failures, Instant next) {
        jdbc.sql("""
                update connected_calendar
                   set attempted_at = :at, failure = :failure, failures = :failures,
                       next_refresh_at = case when next_refresh_at <= :at then next_refresh_at else :next end
                 where id = :id""")
                .param("at", SqlTime.at(at))
                .param("failure", failure == null ? null : failure.name())
                .param("failures", failures)
                .param("next", SqlTime.at(next))
                .param("id", id)
                .update();
    }

    /** Moves the next reading forward. */
    void refreshAt(UUID id, Instant at) {
        jdbc.sql("update connected_calendar set next_refresh_at = :at where id = :id and next_refresh_at > :at")
                .param("at", SqlTime.at(at))
                .param("id", id)
                .update();
    }

    /** Takes some that are due, each for one reader alone as long as the lease lasts. */
    List<UUID> claim(Instant now, Instant lease, int most) {
        return jdbc.sql("""
                update connected_calendar set next_refresh_at = :lease
                 where id in (select id from connected_calendar where next_refresh_at <= :now
                              order by next_refresh_at limit :most for update skip locked)
                returning id""")
                .param("lease", SqlTime.at(lease))
                .param("now", SqlTime.at(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private ConnectedCalendar calendarRow(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String failure = row.getString("failure");
        return new ConnectedCalendar(
                id,
                CalendarKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("host"),
                row.getString("username"),
                ZoneId.of(row.getString("zone")),
                SqlTime.instant(row, "connected_at"),
                SqlTime.instantOrNull(row, "attempted_at"),
                failure == null ? null : ReadFailure.valueOf(failure),
                sources(id));
    }

    private List<ConnectedSource> sources(UUID calendar) {
        return jdbc.sql("select * from connected_source where calendar_id = :calendar order by name, href")
                .param("calendar", calendar)
                .query((row, number) -> new ConnectedSource(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("blocks"),
                        SqlTime.instant(row, "blocks_since"),
                        row.getInt("unreadable"),
                        SqlTime.instantOrNull(row, "read_at"),
                        SqlTime.instantOrNull(row, "known_until")))
                .list();
    }

    private Stored storedRow(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Array wanted = row.getArray("wanted");
        return new Stored(
                id,
                PersonId.of(row.getObject("person_id", UUID.class)),
                CalendarKind.valueOf(row.getString("kind")),
                seal.open(row.getBytes("access"), id),
                ZoneId.of(row.getString("zone")),
                wanted == null ? null : List.of((String[]) wanted.getArray()),
                row.getInt("failures"),
                storedSources(id));
    }

    private List<Stored.Source> storedSources(UUID calendar) {
        return jdbc.sql("select * from connected_source where calendar_id = :calendar")
                .param("calendar", calendar)
                .query((row, number) -> new Stored.Source(
                        row.getObject("id", UUID.class),
                        row.getString("href"),
                        row.getBoolean("blocks"),
                        row.getString("tag"),
                        SqlTime.instantOrNull(row, "known_until")))
                .list();
    }
}
