package app.parley.calendar;

import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of members and services of calendars. */
@Repository
class TeamRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TeamRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Members who stay keep what they agreed to; new ones are asked, but for the owner. */
    void replace(CalendarId calendar, PersonId owner, CalendarKind kind) {
        List<Member> members = kind.members();
        jdbc.sql("""
                        delete from calendar_member
                        where calendar_id = :calendar and person_id <> all(cast(:stay as uuid[]))""")
                .param("calendar", calendar.value())
                .param(
                        "stay",
                        members.stream()
                                .map(member -> member.person().toString())
                                .toArray(String[]::new))
                .update();
        batches.batchUpdate(
                """
                insert into calendar_member (calendar_id, person_id, position, priority, weight, accepted)
                values (:calendar, :person, :position, :priority, :weight, :accepted)
                on conflict (calendar_id, person_id) do update
                set position = excluded.position, priority = excluded.priority, weight = excluded.weight""",
                IntStream.range(0, members.size())
                        .mapToObj(position -> member(calendar, owner, position, members.get(position)))
                        .toArray(SqlParameterSource[]::new));
        jdbc.sql("delete from calendar_service where calendar_id = :calendar")
                .param("calendar", calendar.value())
                .update();
        if (kind instanceof CalendarKind.ServiceMenu menu) {
            batches.batchUpdate(
                    """
                    insert into calendar_service (calendar_id, offering_id, position, buffer_before_minutes,
                        buffer_after_minutes, charge, staff)
                    values (:calendar, :offering, :position, :before, :after, :charge, cast(:staff as uuid[]))""",
                    IntStream.range(0, menu.services().size())
                            .mapToObj(position ->
                                    service(calendar, position, menu.services().get(position)))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    /** Whether the person was on the team. */
    boolean accept(CalendarId calendar, PersonId member, @Nullable ScheduleId schedule) {
        return jdbc.sql("""
                        update calendar_member set accepted = true, schedule_id = :schedule
                        where calendar_id = :calendar and person_id = :member""")
                        .param("calendar", calendar.value())
                        .param("member", member.value())
                        .param("schedule", schedule == null ? null : schedule.value())
                        .update()
                > 0;
    }

    /** Whether the person was on the team. */
    boolean leave(CalendarId calendar, PersonId member) {
        jdbc.sql("""
                update calendar_service set staff = array_remove(staff, :member)
                where calendar_id = :calendar and :member = any(staff) and cardinality(staff) > 1""")
                .param("calendar", calendar.value())
                .param("member", member.value())
                .update();
        return jdbc.sql("delete from calendar_member where calendar_id = :calendar and person_id = :member")
                        .param("calendar", calendar.value())
                        .param("member", member.value())
                        .update()
                > 0;
    }

    private static SqlParameterSource member(CalendarId calendar, PersonId owner, int position, Member member) {
        return new MapSqlParameterSource()
                .addValue("calendar", calendar.value())
                .addValue("person", member.person().value())
                .addValue("position", position)
                .addValue("priority", member.priority().name())
                .addValue("weight", member.weight().name())
                .addValue("accepted", member.person().equals(owner));
    }

    private static SqlParameterSource service(CalendarId calendar, int position, Service service) {
        return new MapSqlParameterSource()
                .addValue("calendar", calendar.value())
                .addValue("offering", service.offering().value())
                .addValue("position", position)
                .addValue("before", service.bufferBeforeMinutes())
                .addValue("after", service.bufferAfterMinutes())
                .addValue("charge", service.charge().name())
                .addValue(
                        "staff",
                        service.staff().stream().map(PersonId::toString).toArray(String[]::new));
    }
}
