package app.parley.availability;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the table of who is busy when because of meetings. */
@Repository
class DiaryQueries {

    private final JdbcClient jdbc;

    DiaryQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the person has another calendar booking that takes some of this time. */
    boolean isBooked(PersonId person, TimeRange time, @Nullable MeetingId except) {
        return jdbc.sql("""
                        select exists (select from diary_entry
                            where exclusive and person_id = :person and meeting_id is distinct from cast(:except as uuid)
                                and blocks && tstzrange(:start, :end))""")
                .param("person", person.value())
                .param("except", except == null ? null : except.value())
                .param("start", SqlTime.at(time.start()))
                .param("end", SqlTime.at(time.end()))
                .query(Boolean.class)
                .single();
    }

    Set<PersonId> persons(Collection<MeetingId> meetings) {
        return new TreeSet<>(
                jdbc.sql("select distinct person_id from diary_entry where meeting_id = any(cast(:meetings as uuid[]))")
                        .param("meetings", ids(meetings))
                        .query((row, number) -> PersonId.of(row.getObject("person_id", UUID.class)))
                        .list());
    }

    /** Looks near each time only: as {@code exists}, a plan kept for any number of meetings reads the whole diary. */
    Set<MeetingId> overlapping(PersonId person, Map<MeetingId, TimeRange> meetings) {
        List<Map.Entry<MeetingId, TimeRange>> asked = List.copyOf(meetings.entrySet());
        return new TreeSet<>(jdbc.sql("""
                select asked.id from unnest(cast(:ids as uuid[]), cast(:starts as timestamptz[]), cast(:ends as timestamptz[]))
                    as asked (id, starts_at, ends_at)
                cross join lateral (select from diary_entry e
                    where e.person_id = :person and e.hold = 'MEETING' and e.meeting_id <> asked.id
                        and e.starts_at > asked.starts_at - interval '24 hours' and e.starts_at < asked.ends_at
                        and e.ends_at > asked.starts_at
                    limit 1) as other""")
                .param("person", person.value())
                .param(
                        "ids",
                        asked.stream().map(each -> each.getKey().toString()).toArray(String[]::new))
                .param(
                        "starts",
                        asked.stream()
                                .map(each -> each.getValue().start().toString())
                                .toArray(String[]::new))
                .param(
                        "ends",
                        asked.stream()
                                .map(each -> each.getValue().end().toString())
                                .toArray(String[]::new))
                .query((row, number) -> MeetingId.of(row.getObject("id", UUID.class)))
                .list());
    }

    private static String[] ids(Collection<MeetingId> meetings) {
        return meetings.stream().map(MeetingId::toString).toArray(String[]::new);
    }
}
