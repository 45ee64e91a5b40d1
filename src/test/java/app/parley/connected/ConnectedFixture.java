package app.parley.connected;

import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connections for tests of others. */
public final class ConnectedFixture {

    private ConnectedFixture() {}

    /** A subscription to an address at which nobody answers. */
    public static UUID connection(ApplicationContext context, PersonId person) {
        return context.getBean(ConnectedCalendars.class)
                .connect(
                        person,
                        ZoneId.of("Europe/Berlin"),
                        new NewConnection(
                                CalendarKind.ICS, "Elsewhere", "http://127.0.0.1:9/away.ics", null, null, null))
                .id();
    }

    /** Reads every connection that is due. */
    public static void readDue(ApplicationContext context) {
        context.getBean(Refreshes.class).runDue();
    }

    /** What bookings get to see of it: the busy times of each person, united and in order. */
    static Map<PersonId, List<TimeRange>> busy(JdbcClient jdbc, Collection<PersonId> persons, TimeRange within) {
        return jdbc
                .sql("""
                        select person_id, lower(time) as starts_at, upper(time) as ends_at
                        from (select person_id,
                                unnest(range_agg(tstzrange(greatest(starts_at, :start), least(ends_at, :end)))) as time
                            from connected_busy_time
                            where person_id = any(cast(:persons as uuid[])) and ends_at > :start and starts_at < :end
                            group by person_id) as united
                        order by person_id, starts_at""")
                .param("persons", persons.stream().map(PersonId::toString).toArray(String[]::new))
                .param("start", SqlTime.at(within.start()))
                .param("end", SqlTime.at(within.end()))
                .query((row, number) -> Map.entry(
                        PersonId.of(row.getObject("person_id", UUID.class)),
                        new TimeRange(SqlTime.instant(row, "starts_at"), SqlTime.instant(row, "ends_at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
