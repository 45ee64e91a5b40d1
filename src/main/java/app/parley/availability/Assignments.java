package app.parley.availability;

import app.parley.shared.CalendarId;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which bookings a calendar has given to whom; those that were cancelled are not in the diary any more. */
@Repository
class Assignments {

    private final JdbcClient jdbc;

    Assignments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What one person has been given. */
    record Load(long bookings, @Nullable Instant lastBookedAt) {

        static final Load NONE = new Load(0, null);
    }

    Map<PersonId, Load> loads(
            CalendarId calendar, Collection<PersonId> persons, Instant since, @Nullable MeetingId except) {
        Map<PersonId, Load> loads = new HashMap<>();
        jdbc.sql("""
                        select person_id, count(*) filter (where booked_at > :since) as bookings, max(booked_at) as last
                        from diary_entry
                        where calendar_id = :calendar and person_id = any(cast(:persons as uuid[]))
                            and booked_at is not null and hold = 'MEETING'
                            and meeting_id is distinct from cast(:except as uuid)
                        group by person_id""")
                .param("calendar", calendar.value())
                .param("persons", persons.stream().map(PersonId::toString).toArray(String[]::new))
                .param("since", SqlTime.at(since))
                .param("except", except == null ? null : except.value())
                .query((row, number) -> loads.put(
                        PersonId.of(row.getObject("person_id", UUID.class)),
                        new Load(row.getLong("bookings"), SqlTime.instant(row, "last"))))
                .list();
        return loads;
    }

    /** Who will have the meeting once its new time is accepted. */
    Optional<PersonId> ofNewTime(MeetingId meeting) {
        return jdbc.sql("""
                        select person_id from diary_entry
                        where meeting_id = :meeting and hold = 'NEW_TIME' and booked_at is not null""")
                .param("meeting", meeting.value())
                .query((row, number) -> PersonId.of(row.getObject("person_id", UUID.class)))
                .optional();
    }
}
