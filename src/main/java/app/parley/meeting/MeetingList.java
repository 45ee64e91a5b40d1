package app.parley.meeting;

import app.parley.platform.Cursors;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's meetings by start, page by page. */
@Component
class MeetingList {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2400-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    MeetingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<MeetingFacts> of(PersonId person, MeetingQuery query, SliceRequest page) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder sql = new StringBuilder("select * from meeting where ").append(sides(query.as()));
        values.put("person", person.value());
        values.put("limit", page.limit() + 1);
        if (query.status() != null) {
            sql.append(" and status = :status");
            values.put("status", query.status().name());
        }
        if (query.from() != null) {
            sql.append(" and ends_at > :from");
            values.put("from", within(query.from()));
        }
        if (query.to() != null) {
            sql.append(" and starts_at < :to");
            values.put("to", within(query.to()));
        }
        List<String> after = Cursors.decode(page.cursor(), 2);
        if (!after.isEmpty()) {
            sql.append(query.latestFirst() ? " and (starts_at, id) < " : " and (starts_at, id) > ")
                    .append("(:afterStart, :afterId)");
            addCursor(values, after);
        }
        sql.append(query.latestFirst() ? " order by starts_at desc, id desc" : " order by starts_at, id")
                .append(" limit :limit");
        return slice(
                jdbc.sql(sql.toString()).params(values).query(MeetingRows::read).list(), page.limit());
    }

    private static String sides(@Nullable Side as) {
        return switch (as) {
            case null -> "(user_id = :person or expert_id = :person)";
            case USER -> "user_id = :person";
            case EXPERT -> "expert_id = :person";
        };
    }

    private static OffsetDateTime within(Instant instant) {
        Instant late = instant.isBefore(EARLIEST) ? EARLIEST : instant;
        return MeetingRows.utc(late.isAfter(LATEST) ? LATEST : late);
    }

    private static void addCursor(Map<String, Object> values, List<String> after) {
        try {
            values.put("afterStart", within(Instant.parse(after.get(0))));
            values.put("afterId", UUID.fromString(after.get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw Cursors.malformed();
        }
    }

    private static Slice<MeetingFacts> slice(List<MeetingFacts> rows, int limit) {
        if (rows.size() <= limit) {
            return new Slice<>(rows, null);
        }
        MeetingFacts last = rows.get(limit - 1);
        return new Slice<>(
                List.copyOf(rows.subList(0, limit)), Cursors.encode(last.time().start(), last.id()));
    }
}
