package app.parley.meeting;

import app.parley.platform.Cursors;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's meetings by start, page by page. */
@Component
class MeetingList {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2400-01-01T00:00:00Z");

    private static final String AHEAD = "(status in ('AWAITING_APPROVAL', 'AGREED') and ends_at > :now)";

    /** The last of the three also finds meetings that this side has answered for. */
    private static final String AWAITING = """
            (status = 'AWAITING_APPROVAL' and starts_at > :now
                and not (case when user_id = :person then approved_by_user else approved_by_expert end)
             or new_starts_at > :now and starts_at > :now
                and new_by <> (case when user_id = :person then 'USER' else 'EXPERT' end)
             or status = 'AGREED' and ends_at <= :now and settlement_due_at > :now)
            """;

    private final JdbcClient jdbc;

    MeetingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<MeetingFacts> of(PersonId person, MeetingQuery query, SliceRequest page) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder conditions = new StringBuilder();
        if (query.status() != null) {
            conditions.append(" and status = :status");
            values.put("status", query.status().name());
        }
        if (query.from() != null) {
            conditions.append(" and ends_at > :from");
            values.put("from", within(query.from()));
        }
        if (query.to() != null) {
            conditions.append(" and starts_at < :to");
            values.put("to", within(query.to()));
        }
        return read(person, query.as(), query.latestFirst(), conditions.toString(), values, page);
    }

    Slice<MeetingFacts> on(Shelf shelf, PersonId person, @Nullable Side as, Instant now, SliceRequest page) {
        Map<String, Object> values = new HashMap<>();
        values.put("now", within(now));
        return read(person, as, shelf.isLatestFirst(), " and " + condition(shelf), values, page);
    }

    MeetingTally count(PersonId person, Instant now) {
        return jdbc.sql("select count(*) filter (where " + AHEAD + ") as ahead, count(*) filter (where not " + AHEAD
                        + ") as behind from meeting where " + sides(null))
                .param("person", person.value())
                .param("now", within(now))
                .query(MeetingTally.class)
                .single();
    }

    private Slice<MeetingFacts> read(
            PersonId person,
            @Nullable Side as,
            boolean latestFirst,
            String conditions,
            Map<String, Object> values,
            SliceRequest page) {
        StringBuilder sql = new StringBuilder("select * from meeting where ")
                .append(sides(as))
                .append(conditions);
        values.put("person", person.value());
        values.put("limit", page.limit() + 1);
        Cursors.place(page.cursor()).ifPresent(after -> {
            sql.append(latestFirst ? " and (starts_at, id) < " : " and (starts_at, id) > ")
                    .append("(:afterStart, :afterId)");
            values.put("afterStart", within(after.at()));
            values.put("afterId", after.id());
        });
        sql.append(latestFirst ? " order by starts_at desc, id desc" : " order by starts_at, id")
                .append(" limit :limit");
        List<MeetingFacts> found =
                jdbc.sql(sql.toString()).params(values).query(MeetingRows::read).list();
        return Slice.of(found, page, last -> Cursors.encode(last.time().start(), last.id()));
    }

    private static String condition(Shelf shelf) {
        return switch (shelf) {
            case AHEAD -> AHEAD;
            case AWAITING -> AWAITING;
            case BEHIND -> "not " + AHEAD;
        };
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
}
