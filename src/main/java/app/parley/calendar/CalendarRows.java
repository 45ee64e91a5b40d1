package app.parley.calendar;

import app.parley.platform.Ids;
import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of calendars; one is read with its hours, team and services by one statement. */
@Repository
class CalendarRows {

    private static final String FOUND = """
            select c.*, s.zone as followed_zone, s.weekly_hours as followed_weekly, s.date_overrides as followed_overrides,
                not c.removed and coalesce(g.active, true) as open,
                (select coalesce(jsonb_agg(jsonb_build_object(
                        'person', m.person_id, 'priority', m.priority, 'weight', m.weight, 'accepted', m.accepted,
                        'published', p.person_id is not null, 'schedule', m.schedule_id, 'zone', ms.zone,
                        'weekly', ms.weekly_hours, 'overrides', ms.date_overrides) order by m.position), '[]')
                    from calendar_member m
                    left join published_expert p on p.person_id = m.person_id
                    left join schedule ms on ms.id = m.schedule_id
                    where m.calendar_id = c.id and c.type <> 'PERSONAL') as team,
                (select coalesce(jsonb_agg(jsonb_build_object(
                        'offering', v.offering_id, 'before', v.buffer_before_minutes, 'after', v.buffer_after_minutes,
                        'charge', v.charge, 'staff', v.staff) order by v.position), '[]')
                    from calendar_service v where v.calendar_id = c.id and c.type = 'SERVICE') as services
            from booking_calendar c
            left join schedule s on s.id = c.schedule_id
            left join calendar_group_entry e on e.calendar_id = c.id
            left join calendar_group g on g.id = e.group_id
            """;

    private final JdbcClient jdbc;
    private final TeamRows teams;

    CalendarRows(JdbcClient jdbc, TeamRows teams) {
        this.jdbc = jdbc;
        this.teams = teams;
    }

    CalendarId add(PersonId owner, CalendarSettings settings) {
        CalendarId id = CalendarId.of(Ids.next());
        jdbc.sql("""
                insert into booking_calendar (id, owner_id, type, slug, name, description, agenda, offering_id,
                    schedule_id, zone, weekly_hours, date_overrides, slot_minutes, interval_minutes,
                    buffer_before_minutes, buffer_after_minutes, min_notice_minutes, booking_window_days, end_date,
                    max_per_day, approval, look_busy_percent, questions, location_kind, location_detail, user_cancels,
                    user_reschedules, distribution, look_back_days, reassigns, one_block, chooses_expert)
                values (:id, :owner, :type, :slug, :name, :description, :agenda, :offering, :schedule, :zone,
                    cast(:weekly as jsonb), cast(:overrides as jsonb), :slot, :interval, :before, :after, :notice,
                    :window, :endDate, :perDay, :approval, :lookBusy, cast(:questions as jsonb), :locationKind,
                    :locationDetail, :userCancels, :userReschedules, :distribution, :lookBack, :reassigns, :oneBlock,
                    :choosesExpert)""").paramSource(CalendarColumns.of(owner, id, settings)).update();
        teams.replace(id, owner, settings.kind());
        return id;
    }

    /** Whether the owner's calendar had the version expected. */
    boolean replace(PersonId owner, CalendarId id, CalendarSettings settings, @Nullable Long expectedVersion) {
        boolean replaced = jdbc.sql("""
                        update booking_calendar set type = :type, slug = :slug, name = :name,
                            description = :description, agenda = :agenda, offering_id = :offering,
                            schedule_id = :schedule, zone = :zone, weekly_hours = cast(:weekly as jsonb),
                            date_overrides = cast(:overrides as jsonb), slot_minutes = :slot,
                            interval_minutes = :interval, buffer_before_minutes = :before,
                            buffer_after_minutes = :after, min_notice_minutes = :notice,
                            booking_window_days = :window, end_date = :endDate, max_per_day = :perDay,
                            approval = :approval, look_busy_percent = :lookBusy,
                            questions = cast(:questions as jsonb), location_kind = :locationKind,
                            location_detail = :locationDetail, user_cancels = :userCancels,
                            user_reschedules = :userReschedules, distribution = :distribution,
                            look_back_days = :lookBack, reassigns = :reassigns, one_block = :oneBlock,
                            chooses_expert = :choosesExpert, version = version + 1
                        where id = :id and owner_id = :owner and not removed
                            and version = coalesce(cast(:version as bigint), version)""")
                        .paramSource(CalendarColumns.of(owner, id, settings).addValue("version", expectedVersion))
                        .update()
                > 0;
        if (replaced) {
            teams.replace(id, owner, settings.kind());
        }
        return replaced;
    }

    /** The row stays, for the meetings that were booked by it. */
    void remove(CalendarId id) {
        jdbc.sql("update booking_calendar set removed = true, version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from calendar_group_entry where calendar_id = :id")
                .param("id", id.value())
                .update();
    }

    /** The slots that look busy will be others. */
    void drawAnew(CalendarId id) {
        jdbc.sql("update booking_calendar set draws = draws + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    Optional<BookingCalendar> find(String slug) {
        return jdbc.sql(FOUND + "where c.id = (select calendar_id from booking_address where slug = :slug)")
                .param("slug", slug)
                .query(StoredCalendar::read)
                .optional();
    }

    Optional<BookingCalendar> find(CalendarId id) {
        return jdbc.sql(FOUND + "where c.id = :id")
                .param("id", id.value())
                .query(StoredCalendar::read)
                .optional();
    }

    /** Those that can be booked or changed, of several owners. */
    List<BookingCalendar> of(Collection<PersonId> owners) {
        return jdbc.sql(FOUND + """
                        where c.owner_id = any(cast(:ids as uuid[])) and not c.removed
                        order by c.owner_id, c.id""")
                .param("ids", texts(owners))
                .query(StoredCalendar::read)
                .list();
    }

    List<BookingCalendar> all(Collection<CalendarId> ids) {
        return jdbc.sql(FOUND + "where c.id = any(cast(:ids as uuid[])) and not c.removed")
                .param("ids", texts(ids))
                .query(StoredCalendar::read)
                .list();
    }

    /** Those that have the person on their team, agreed or not. */
    List<BookingCalendar> with(PersonId member) {
        return jdbc.sql(FOUND + """
                        where not c.removed and c.type <> 'PERSONAL'
                            and exists (select from calendar_member m where m.calendar_id = c.id and m.person_id = :member)
                        order by c.id""")
                .param("member", member.value())
                .query(StoredCalendar::read)
                .list();
    }

    Map<CalendarId, String> slugs(Collection<CalendarId> calendars) {
        Map<CalendarId, String> slugs = new TreeMap<>();
        jdbc.sql("select id, slug from booking_calendar where id = any(cast(:ids as uuid[]))")
                .param("ids", texts(calendars))
                .query((row, number) ->
                        slugs.put(CalendarId.of(row.getObject("id", UUID.class)), row.getString("slug")))
                .list();
        return slugs;
    }

    private static String[] texts(Collection<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }
}
