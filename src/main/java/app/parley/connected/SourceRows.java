package app.parley.connected;

import app.parley.connected.icalendar.BusyTimes;
import app.parley.platform.Ids;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The calendars of connections and their busy times. Time of which nothing is known is a busy time like others, so that
 * whoever asks needs no other rule.
 */
@Repository
class SourceRows {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SourceRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A calendar of which nothing is known yet: all time is busy, if it blocks. */
    UUID add(UUID calendar, PersonId person, String href, String name, boolean blocks, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into connected_source (id, calendar_id, href, name, blocks, blocks_since)
                values (:id, :calendar, :href, :name, :blocks, :now)""")
                .param("id", id)
                .param("calendar", calendar)
                .param("href", href)
                .param("name", name)
                .param("blocks", blocks)
                .param("now", SqlTime.at(now))
                .update();
        if (blocks) {
            blockAll(id, person);
        }
        return id;
    }

    /** @return whether that is a change */
    boolean setBlocks(UUID calendar, UUID source, PersonId person, boolean blocks, Instant now) {
        boolean changed = jdbc.sql("""
                update connected_source
                   set blocks = :blocks, blocks_since = :now, tag = '', unreadable = 0, read_at = null, known_until = null
                 where id = :source and calendar_id = :calendar and blocks <> :blocks""")
                        .param("blocks", blocks)
                        .param("now", SqlTime.at(now))
                        .param("source", source)
                        .param("calendar", calendar)
                        .update()
                > 0;
        if (changed) {
            clear(source);
            if (blocks) {
                blockAll(source, person);
            }
        }
        return changed;
    }

    void retain(UUID calendar, Collection<UUID> sources) {
        Set<UUID> kept = new HashSet<>(sources);
        jdbc.sql("delete from connected_source where calendar_id = :calendar and id <> all(cast(:kept as uuid[]))")
                .param("calendar", calendar)
                .param("kept", kept.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Exchanges everything that is known of a calendar, as long as it blocks. */
    void replace(UUID source, PersonId person, String name, String tag, BusyTimes times, Instant now) {
        boolean blocks = jdbc.sql("""
                update connected_source
                   set name = :name, tag = :tag, unreadable = :unreadable, read_at = :now, known_until = :until
                 where id = :source and blocks""")
                        .param("name", name)
                        .param("tag", tag)
                        .param("unreadable", times.unreadable())
                        .param("now", SqlTime.at(now))
                        .param("until", SqlTime.at(times.knownUntil()))
                        .param("source", source)
                        .update()
                > 0;
        if (blocks) {
            clear(source);
            insert(source, person, times.times());
            blockFrom(source, person, times.knownUntil());
        }
    }

    void unchanged(UUID source, String name, Instant now) {
        jdbc.sql("""
                update connected_source set name = :name, read_at = case when read_at is null then null else :now end
                 where id = :source""")
                .param("name", name)
                .param("now", SqlTime.at(now))
                .param("source", source)
                .update();
    }

    /**
     * Lets unknown time be free again after a long while without a reading, since nobody may become unbookable for ever.
     *
     * @param since calendars never read block until they were chosen this long ago
     * @param present readings that knew the time until now at most are worn out
     */
    void giveUpUnknown(UUID calendar, Instant since, Instant present) {
        jdbc.sql("""
                delete from connected_busy b using connected_source s
                 where b.source_id = s.id and s.calendar_id = :calendar and b.ends_at = 'infinity'
                   and ((s.read_at is null and s.blocks_since < :since) or s.known_until < :present)""")
                .param("calendar", calendar)
                .param("since", SqlTime.at(since))
                .param("present", SqlTime.at(present))
                .update();
    }

    private void clear(UUID source) {
        jdbc.sql("delete from connected_busy where source_id = :source")
                .param("source", source)
                .update();
    }

    private void blockAll(UUID source, PersonId person) {
        jdbc.sql("insert into connected_busy values (:source, :person, '-infinity', 'infinity')")
                .param("source", source)
                .param("person", person.value())
                .update();
    }

    private void blockFrom(UUID source, PersonId person, Instant start) {
        jdbc.sql("insert into connected_busy values (:source, :person, :from, 'infinity')")
                .param("source", source)
                .param("person", person.value())
                .param("from", SqlTime.at(start))
                .update();
    }

    private void insert(UUID source, PersonId person, List<TimeRange> times) {
        batches.batchUpdate(
                "insert into connected_busy (source_id, person_id, starts_at, ends_at) values (?, ?, ?, ?)",
                times.stream()
                        .map(time ->
                                new Object[] {source, person.value(), SqlTime.at(time.start()), SqlTime.at(time.end())})
                        .toList());
    }
}
