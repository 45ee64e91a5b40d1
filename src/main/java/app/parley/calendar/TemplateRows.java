package app.parley.calendar;

import app.parley.platform.Ids;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of templates; no owner stands for everybody. */
@Repository
class TemplateRows {

    private final JdbcClient jdbc;

    TemplateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CalendarTemplate add(@Nullable PersonId owner, TemplateSettings settings) {
        return bound("""
                        insert into calendar_template (id, owner_id, name, minutes, agenda, questions)
                        values (:id, :owner, :name, :minutes, :agenda, cast(:questions as jsonb))
                        returning *""", owner, Ids.next(), settings)
                .query(TemplateRows::template)
                .single();
    }

    /** Empty when the owner's template has another version than expected. */
    Optional<CalendarTemplate> replace(
            @Nullable PersonId owner, UUID id, TemplateSettings settings, @Nullable Long expectedVersion) {
        return bound("""
                        update calendar_template set name = :name, minutes = :minutes, agenda = :agenda,
                            questions = cast(:questions as jsonb), version = version + 1
                        where id = :id and owner_id is not distinct from cast(:owner as uuid)
                            and version = coalesce(cast(:version as bigint), version)
                        returning *""", owner, id, settings)
                .param("version", expectedVersion)
                .query(TemplateRows::template)
                .optional();
    }

    void remove(@Nullable PersonId owner, UUID id) {
        jdbc.sql("""
                        delete from calendar_template
                        where id = :id and owner_id is not distinct from cast(:owner as uuid)""")
                .param("id", id)
                .param("owner", owner == null ? null : owner.value())
                .update();
    }

    /** The owner's own, oldest first. */
    List<CalendarTemplate> of(@Nullable PersonId owner) {
        return jdbc.sql("""
                        select * from calendar_template
                        where owner_id is not distinct from cast(:owner as uuid) order by id""")
                .param("owner", owner == null ? null : owner.value())
                .query(TemplateRows::template)
                .list();
    }

    private StatementSpec bound(String sql, @Nullable PersonId owner, UUID id, TemplateSettings settings) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("owner", owner == null ? null : owner.value())
                .param("name", settings.name())
                .param("minutes", settings.minutes())
                .param("agenda", settings.agenda())
                .param("questions", FormJson.written(settings.questions()));
    }

    private static CalendarTemplate template(ResultSet row, int number) throws SQLException {
        return new CalendarTemplate(
                TemplateId.of(row.getString("id")),
                row.getObject("owner_id") == null ? CalendarTemplate.Origin.EVERYBODY : CalendarTemplate.Origin.OWN,
                new TemplateSettings(
                        row.getString("name"),
                        row.getInt("minutes"),
                        row.getString("agenda"),
                        FormJson.read(row.getString("questions"))),
                row.getLong("version"));
    }
}
