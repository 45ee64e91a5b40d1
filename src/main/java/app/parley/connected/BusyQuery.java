package app.parley.connected;

import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one question that bookings ask. */
@Repository
class BusyQuery {

    private record Busy(PersonId person, TimeRange time) {}

    private final JdbcClient jdbc;

    BusyQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<PersonId, List<TimeRange>> busy(Collection<PersonId> persons, TimeRange within) {
        return jdbc
                .sql("""
                select person_id, lower(time) as starts_at, upper(time) as ends_at
                  from (select person_id,
                               unnest(range_agg(tstzrange(greatest(starts_at, :start), least(ends_at, :end)))) as time
                          from connected_busy
                         where person_id = any(cast(:persons as uuid[])) and ends_at > :start and starts_at < :end
                         group by person_id) as united
                 order by person_id, starts_at""")
                .param("persons", persons.stream().map(PersonId::toString).toArray(String[]::new))
                .param("start", SqlTime.at(within.start()))
                .param("end", SqlTime.at(within.end()))
                .query((row, number) -> new Busy(
                        PersonId.of(row.getObject("person_id", UUID.class)),
                        new TimeRange(SqlTime.instant(row, "starts_at"), SqlTime.instant(row, "ends_at"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Busy::person, Collectors.mapping(Busy::time, Collectors.toList())));
    }
}
