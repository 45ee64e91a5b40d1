package app.parley.schedule;

import app.parley.platform.Ids;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of schedules. */
@Repository
class ScheduleRows {

    private final JdbcClient jdbc;

    ScheduleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Schedule add(PersonId owner, String name, Hours hours) {
        return bound("""
                        insert into schedule (id, owner_id, name, zone, weekly_hours, date_overrides)
                        values (:id, :owner, :name, :zone, cast(:weekly as jsonb), cast(:overrides as jsonb))
                        returning *""", owner, ScheduleId.of(Ids.next()), name, hours)
                .query(ScheduleRows::schedule)
                .single();
    }

    /** Empty when the owner's schedule has another version than expected. */
    Optional<Schedule> replace(
            PersonId owner, ScheduleId id, String name, Hours hours, @Nullable Long expectedVersion) {
        return bound("""
                        update schedule set name = :name, zone = :zone, weekly_hours = cast(:weekly as jsonb),
                            date_overrides = cast(:overrides as jsonb), version = version + 1
                        where id = :id and owner_id = :owner
                            and version = coalesce(cast(:version as bigint), version)
                        returning *""", owner, id, name, hours)
                .param("version", expectedVersion)
                .query(ScheduleRows::schedule)
                .optional();
    }

    void remove(PersonId owner, ScheduleId id) {
        jdbc.sql("delete from schedule where id = :id and owner_id = :owner")
                .param("id", id.value())
                .param("owner", owner.value())
                .update();
    }

    Optional<Schedule> find(ScheduleId id) {
        return jdbc.sql("select * from schedule where id = :id")
                .param("id", id.value())
                .query(ScheduleRows::schedule)
                .optional();
    }

    List<Schedule> of(PersonId owner) {
        return jdbc.sql("select * from schedule where owner_id = :owner order by id")
                .param("owner", owner.value())
                .query(ScheduleRows::schedule)
                .list();
    }

    private StatementSpec bound(String sql, PersonId owner, ScheduleId id, String name, Hours hours) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("name", name)
                .param("zone", hours.zone().getId())
                .param("weekly", HoursJson.written(hours.weekly()))
                .param("overrides", HoursJson.written(hours.overrides()));
    }

    private static Schedule schedule(ResultSet row, int number) throws SQLException {
        Hours hours = new Hours(
                ZoneId.of(row.getString("zone")),
                HoursJson.weekly(row.getString("weekly_hours")),
                HoursJson.overrides(row.getString("date_overrides")));
        return new Schedule(
                ScheduleId.of(row.getObject("id", UUID.class)),
                PersonId.of(row.getObject("owner_id", UUID.class)),
                row.getString("name"),
                hours,
                row.getLong("version"));
    }
}
