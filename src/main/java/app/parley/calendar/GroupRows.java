package app.parley.calendar;

import app.parley.platform.Ids;
import app.parley.shared.CalendarId;
import app.parley.shared.GroupId;
import app.parley.shared.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables of groups and what is in them. */
@Repository
class GroupRows {

    private static final String FOUND = """
            select g.*, array(select e.calendar_id from calendar_group_entry e
                where e.group_id = g.id order by e.position) as calendars
            from calendar_group g
            """;

    private final JdbcClient jdbc;

    GroupRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    GroupId add(PersonId owner, GroupSettings settings) {
        GroupId id = GroupId.of(Ids.next());
        bound("""
                        insert into calendar_group (id, owner_id, slug, name, description, active)
                        values (:id, :owner, :slug, :name, :description, :active)""", owner, id, settings).update();
        put(id, settings.calendars());
        return id;
    }

    /** Whether the owner's group had the version expected. */
    boolean replace(PersonId owner, GroupId id, GroupSettings settings, @Nullable Long expectedVersion) {
        boolean replaced = bound("""
                        update calendar_group set slug = :slug, name = :name, description = :description,
                            active = :active, version = version + 1
                        where id = :id and owner_id = :owner
                            and version = coalesce(cast(:version as bigint), version)""", owner, id, settings)
                        .param("version", expectedVersion)
                        .update()
                > 0;
        if (replaced) {
            put(id, settings.calendars());
        }
        return replaced;
    }

    void remove(GroupId id) {
        put(id, List.of());
        jdbc.sql("delete from calendar_group where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<CalendarGroup> find(String slug) {
        return jdbc.sql(FOUND + "where g.id = (select group_id from booking_address where slug = :slug)")
                .param("slug", slug)
                .query(GroupRows::group)
                .optional();
    }

    List<CalendarGroup> of(PersonId owner) {
        return jdbc.sql(FOUND + "where g.owner_id = :owner order by g.id")
                .param("owner", owner.value())
                .query(GroupRows::group)
                .list();
    }

    private void put(GroupId id, List<CalendarId> calendars) {
        String[] ids = calendars.stream().map(CalendarId::toString).toArray(String[]::new);
        jdbc.sql("""
                        delete from calendar_group_entry
                        where group_id = :group or calendar_id = any(cast(:calendars as uuid[]))""").param("group", id.value()).param("calendars", ids).update();
        jdbc.sql("""
                        insert into calendar_group_entry (group_id, calendar_id, position)
                        select :group, calendar_id, position
                        from unnest(cast(:calendars as uuid[])) with ordinality as asked (calendar_id, position)""").param("group", id.value()).param("calendars", ids).update();
    }

    private StatementSpec bound(String sql, PersonId owner, GroupId id, GroupSettings settings) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("slug", settings.slug())
                .param("name", settings.name())
                .param("description", settings.description())
                .param("active", settings.active());
    }

    private static CalendarGroup group(ResultSet row, int number) throws SQLException {
        Array calendars = row.getArray("calendars");
        return new CalendarGroup(
                GroupId.of(row.getObject("id", UUID.class)),
                PersonId.of(row.getObject("owner_id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getString("description"),
                row.getBoolean("active"),
                Stream.of((UUID[]) calendars.getArray()).map(CalendarId::of).toList(),
                row.getLong("version"));
    }
}
