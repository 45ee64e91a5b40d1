package app.parley.attachment.store;

import app.parley.platform.WallClock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files, whose bytes may lie elsewhere: what is written there has a row here first. */
@Repository
class FileRows {

    private final JdbcClient jdbc;
    private final WallClock wallClock;

    FileRows(JdbcClient jdbc, WallClock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    void begin(UUID id, Place place) {
        jdbc.sql("insert into attachment_file (id, place, begun_at) values (:id, :place, :now)")
                .param("id", id)
                .param("place", place.name())
                .param("now", wallClock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Place> place(UUID id) {
        return jdbc.sql("select place from attachment_file where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(Place::valueOf);
    }

    void forget(UUID id) {
        jdbc.sql("delete from attachment_file where id = :id").param("id", id).update();
    }
}
