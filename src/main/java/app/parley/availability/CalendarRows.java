package app.parley.availability;

import app.parley.platform.Ids;
import app.parley.shared.CalendarId;
import app.parley.shared.PersonId;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of calendars. */
@Repository
class CalendarRows {

    private static final String FOUND = "select * from booking_calendar ";

    private final JdbcClient jdbc;

    CalendarRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BookingCalendar add(PersonId owner, CalendarSettings settings) {
        return bound("""
                        insert into booking_calendar (id, owner_id, type, slug, name, description, offering_id, zone,
                            slot_minutes, interval_minutes, buffer_before_minutes, buffer_after_minutes,
                            min_notice_minutes, booking_window_days, end_date, max_per_day, approval,
                            look_busy_percent, weekly_hours, date_overrides)
                        values (:id, :owner, :type, :slug, :name, :description, :offering, :zone, :slot, :interval,
                            :before, :after, :notice, :window, :endDate, :perDay, :approval, :lookBusy,
                            cast(:weekly as jsonb), cast(:overrides as jsonb))
                        returning *""", owner, CalendarId.of(Ids.next()), settings)
                .query(StoredCalendar::read)
                .single();
    }

    /** Empty when the owner's calendar has another version than expected. */
    Optional<BookingCalendar> replace(
            PersonId owner, CalendarId id, CalendarSettings settings, @Nullable Long expectedVersion) {
        return bound("""
                        update booking_calendar set type = :type, slug = :slug, name = :name,
                            description = :description, offering_id = :offering, zone = :zone, slot_minutes = :slot,
                            interval_minutes = :interval, buffer_before_minutes = :before,
                            buffer_after_minutes = :after, min_notice_minutes = :notice,
                            booking_window_days = :window, end_date = :endDate, max_per_day = :perDay,
                            approval = :approval, look_busy_percent = :lookBusy,
                            weekly_hours = cast(:weekly as jsonb), date_overrides = cast(:overrides as jsonb),
                            version = version + 1
                        where id = :id and owner_id = :owner
                            and version = coalesce(cast(:version as bigint), version)
                        returning *""", owner, id, settings)
                .param("version", expectedVersion)
                .query(StoredCalendar::read)
                .optional();
    }

    Optional<BookingCalendar> find(String slug) {
        return jdbc.sql(FOUND + "where slug = :slug")
                .param("slug", slug)
                .query(StoredCalendar::read)
                .optional();
    }

    Optional<BookingCalendar> find(CalendarId id) {
        return jdbc.sql(FOUND + "where id = :id")
                .param("id", id.value())
                .query(StoredCalendar::read)
                .optional();
    }

    int count(PersonId owner) {
        return jdbc.sql("select count(*) from booking_calendar where owner_id = :owner")
                .param("owner", owner.value())
                .query(Integer.class)
                .single();
    }

    List<BookingCalendar> of(Collection<PersonId> owners) {
        String[] ids = owners.stream().map(PersonId::toString).toArray(String[]::new);
        return jdbc.sql(FOUND + "where owner_id = any(cast(:ids as uuid[])) order by owner_id, id")
                .param("ids", ids)
                .query(StoredCalendar::read)
                .list();
    }

    Map<CalendarId, String> slugs(Collection<CalendarId> calendars) {
        String[] ids = calendars.stream().map(CalendarId::toString).toArray(String[]::new);
        Map<CalendarId, String> slugs = new TreeMap<>();
        jdbc.sql("select id, slug from booking_calendar where id = any(cast(:ids as uuid[]))")
                .param("ids", ids)
                .query((row, number) ->
                        slugs.put(CalendarId.of(row.getObject("id", UUID.class)), row.getString("slug")))
                .list();
        return slugs;
    }

    private StatementSpec bound(String sql, PersonId owner, CalendarId id, CalendarSettings settings) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .param("owner", owner.value())
                .param("type", settings.type().name())
                .param("slug", settings.slug())
                .param("name", settings.name())
                .param("description", settings.description())
                .param("offering", settings.offeringId().value())
                .param("zone", settings.zone().getId())
                .param("slot", settings.slotMinutes())
                .param("interval", settings.intervalMinutes())
                .param("before", settings.bufferBeforeMinutes())
                .param("after", settings.bufferAfterMinutes())
                .param("notice", settings.minNoticeMinutes())
                .param("window", settings.bookingWindowDays())
                .param("endDate", settings.endDate(), Types.DATE)
                .param("perDay", settings.maxPerDay())
                .param("approval", settings.approval().name())
                .param("lookBusy", settings.lookBusyPercent())
                .param("weekly", HoursJson.written(settings.weeklyHours()))
                .param("overrides", HoursJson.written(settings.dateOverrides()));
    }
}
