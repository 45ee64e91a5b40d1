package app.parley.meeting;

import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The append-only timeline: many events with one statement, read in the order of their sequence. */
@Component
class TimelineStore {

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};
    private static final String[] TOLD = MeetingStore.texts(Untold.TYPES);

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    TimelineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<NewEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
            with appended as (
                insert into timeline_event (meeting_id, at, type, actor, audience, data)
                select meeting_id, at, type, actor, audience, data from unnest(cast(:meetings as uuid[]),
                    cast(:instants as timestamptz[]), cast(:types as text[]), cast(:actors as uuid[]),
                    cast(:audiences as text[]), cast(:data as jsonb[]))
                    with ordinality e (meeting_id, at, type, actor, audience, data, place)
                order by place
                returning sequence, meeting_id, type)
            insert into timeline_untold (sequence, meeting_id)
            select sequence, meeting_id from appended where type = any(cast(:told as text[]))""")
                .param("meetings", column(events, NewEvent::meeting))
                .param("instants", column(events, NewEvent::at))
                .param("types", column(events, NewEvent::type))
                .param("actors", column(events, NewEvent::actor))
                .param("audiences", column(events, NewEvent::audience))
                .param("data", column(events, event -> json.writeValueAsString(event.data())))
                .param("told", TOLD)
                .update();
    }

    List<TimelineEvent> all(Collection<MeetingId> meetings) {
        return jdbc.sql("""
            select * from timeline_event
            where meeting_id = any(cast(:meetings as uuid[])) order by sequence""")
                .param("meetings", MeetingStore.texts(meetings))
                .query(this::event)
                .list();
    }

    /** What one side may read: the other side's answering shows once it answered itself or the evaluation has run. */
    List<TimelineEvent> readableBy(Side side, MeetingId meeting) {
        return jdbc.sql("""
            select e.* from timeline_event e join meeting m on m.id = e.meeting_id
            where m.id = :meeting and (
                e.audience in ('BOTH', :own, :side)
                or e.audience in ('USER_FIRST', 'EXPERT_FIRST') and (m.status = 'EVALUATED' or exists (
                    select from timeline_event opening where opening.meeting_id = m.id
                    and (opening.audience = :own or opening.type = 'DISPUTE_OPENED'))))
            order by e.sequence""")
                .param("meeting", meeting.value())
                .param("own", Audience.first(side).name())
                .param("side", (side == Side.EXPERT ? Audience.EXPERT_SIDE : Audience.BOTH).name())
                .query(this::event)
                .list();
    }

    List<MeetingId> untold(int limit) {
        return jdbc.sql("""
            select u.meeting_id from timeline_untold u
            where not exists (select from timeline_untold earlier
                where earlier.meeting_id = u.meeting_id and earlier.sequence < u.sequence)
            order by u.sequence limit :limit""").param("limit", limit).query(UUID.class).list().stream()
                .map(MeetingId::of)
                .toList();
    }

    /** A meeting's earliest untold event stands for all of them: whoever locks it has them all. */
    List<TimelineEvent> takeUntold(Collection<MeetingId> meetings) {
        return jdbc.sql("""
            with earliest as (
                select u.meeting_id from timeline_untold u
                where u.meeting_id = any(cast(:meetings as uuid[]))
                    and not exists (select from timeline_untold earlier
                        where earlier.meeting_id = u.meeting_id and earlier.sequence < u.sequence)
                order by u.sequence for update skip locked),
            taken as (
                delete from timeline_untold t using earliest e where t.meeting_id = e.meeting_id
                returning t.sequence)
            select e.* from timeline_event e join taken using (sequence) order by e.sequence""")
                .param("meetings", MeetingStore.texts(meetings))
                .query(this::event)
                .list();
    }

    private TimelineEvent event(ResultSet row, int number) throws SQLException {
        UUID actor = row.getObject("actor", UUID.class);
        return new TimelineEvent(
                MeetingId.of(row.getObject("meeting_id", UUID.class)),
                row.getLong("sequence"),
                MeetingRows.instant(row, "at"),
                TimelineEventType.valueOf(row.getString("type")),
                actor == null ? null : PersonId.of(actor),
                json.readValue(row.getString("data"), DATA));
    }

    private static @Nullable String[] column(List<NewEvent> events, Function<NewEvent, @Nullable Object> value) {
        @Nullable String[] column = new @Nullable String[events.size()];
        for (int i = 0; i < column.length; i++) {
            Object cell = value.apply(events.get(i));
            column[i] = cell == null ? null : cell.toString();
        }
        return column;
    }
}
