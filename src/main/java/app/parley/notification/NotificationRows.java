package app.parley.notification;

import app.parley.platform.Ids;
import app.parley.platform.news.PersonBell;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What people were told in the application. */
@Repository
class NotificationRows {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final PersonBell bell;
    private final JsonMapper json = JsonMapper.builder().build();

    NotificationRows(JdbcClient jdbc, PersonBell bell) {
        this.jdbc = jdbc;
        this.bell = bell;
    }

    /** A notification as it is stored. */
    record Row(
            UUID id,
            NotificationKind kind,
            MeetingId meeting,
            Map<String, Object> data,
            Instant at,
            @Nullable Instant readAt) {}

    void add(List<News> news) {
        if (news.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into notification (id, occurrence, person_id, kind, meeting_id, data, at)
                select id, occurrence, person_id, kind, meeting_id, cast(data as jsonb), cast(at as timestamptz)
                  from unnest(:ids, :occurrences, :people, :kinds, :meetings, :data, :ats)
                    as news (id, occurrence, person_id, kind, meeting_id, data, at)
                on conflict (occurrence) do nothing
                """)
                .param("ids", ids(news, it -> Ids.next()))
                .param("occurrences", texts(news, News::occurrence))
                .param("people", ids(news, it -> it.person().value()))
                .param("kinds", texts(news, it -> it.kind().name()))
                .param("meetings", ids(news, it -> it.meeting().value()))
                .param("data", texts(news, it -> json.writeValueAsString(it.data())))
                .param("ats", texts(news, it -> it.at().toString()))
                .update();
        bell.ring(news.stream().map(News::person).distinct().toList());
    }

    private static UUID[] ids(List<News> news, Function<News, UUID> part) {
        return news.stream().map(part).toArray(UUID[]::new);
    }

    private static String[] texts(List<News> news, Function<News, String> part) {
        return news.stream().map(part).toArray(String[]::new);
    }

    /** Newest first. @param before where the page begins; null for the newest */
    List<Row> list(PersonId person, boolean unreadOnly, @Nullable UUID before, int limit) {
        return jdbc.sql("""
                select id, kind, meeting_id, data, at, read_at from notification
                 where person_id = :person and (not :unreadOnly or read_at is null)
                   and (cast(:before as uuid) is null or id < cast(:before as uuid))
                 order by id desc limit :limit
                """)
                .param("person", person.value())
                .param("unreadOnly", unreadOnly)
                .param("before", before)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    long unread(PersonId person) {
        return jdbc.sql("select count(*) from notification where person_id = :person and read_at is null")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /** How many each of these people has not read; those who have read everything are left out. */
    Map<PersonId, Long> unread(Collection<PersonId> people) {
        Map<PersonId, Long> unread = new HashMap<>();
        jdbc.sql("""
                select person_id, count(*) as unread from notification
                 where person_id = any(:people) and read_at is null group by person_id
                """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(row -> {
                    unread.put(PersonId.of(row.getObject("person_id", UUID.class)), row.getLong("unread"));
                });
        return unread;
    }

    /** Empty when the person has no such notification. */
    Optional<Row> read(PersonId person, UUID id, Instant now) {
        bell.ring(List.of(person));
        return jdbc.sql("""
                update notification set read_at = coalesce(read_at, :now) where id = :id and person_id = :person
                returning id, kind, meeting_id, data, at, read_at
                """)
                .param("id", id)
                .param("person", person.value())
                .param("now", utc(now))
                .query(this::row)
                .optional();
    }

    void readAll(PersonId person, Instant now) {
        bell.ring(List.of(person));
        jdbc.sql("update notification set read_at = :now where person_id = :person and read_at is null")
                .param("person", person.value())
                .param("now", utc(now))
                .update();
    }

    private Row row(ResultSet row, int number) throws SQLException {
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                NotificationKind.valueOf(row.getString("kind")),
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                json.readValue(row.getString("data"), DATA),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
