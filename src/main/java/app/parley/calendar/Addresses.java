package app.parley.calendar;

import app.parley.shared.CalendarId;
import app.parley.shared.GroupId;
import app.parley.shared.InvalidInput;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one space of addresses that calendars and groups share. */
@Repository
class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws InvalidInput when somebody else has it */
    void claim(String slug, CalendarId calendar) {
        claim("""
                insert into booking_address (slug, calendar_id) values (:slug, :of)
                on conflict (calendar_id) do update set slug = excluded.slug""", slug, calendar.value());
    }

    /** @throws InvalidInput when somebody else has it */
    void claim(String slug, GroupId group) {
        claim("""
                insert into booking_address (slug, group_id) values (:slug, :of)
                on conflict (group_id) do update set slug = excluded.slug""", slug, group.value());
    }

    void free(CalendarId calendar) {
        jdbc.sql("delete from booking_address where calendar_id = :calendar")
                .param("calendar", calendar.value())
                .update();
    }

    void free(GroupId group) {
        jdbc.sql("delete from booking_address where group_id = :group")
                .param("group", group.value())
                .update();
    }

    private void claim(String sql, String slug, Object of) {
        try {
            jdbc.sql(sql).param("slug", slug).param("of", of).update();
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("slug", "taken");
        }
    }
}
