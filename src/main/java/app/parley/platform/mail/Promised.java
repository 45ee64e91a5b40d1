package app.parley.platform.mail;

import app.parley.platform.WallClock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far what was promised has come, whichever way it goes. */
@Repository
class Promised {

    private final JdbcClient jdbc;
    private final WallClock wallClock;

    Promised(JdbcClient jdbc, WallClock wallClock) {
        this.jdbc = jdbc;
        this.wallClock = wallClock;
    }

    /** After one attempt. */
    void mark(UUID id, MailState state, @Nullable String error) {
        jdbc.sql("""
                update outbox_mail
                   set state = :state, attempts = attempts + 1, last_error = :error, done_at = :now
                 where id = :id
                """)
                .param("state", state.name())
                .param("error", error)
                .param("now", wallClock.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void giveUp(UUID id) {
        jdbc.sql("update outbox_mail set state = 'GIVEN_UP' where id = :id and state = 'WAITING'")
                .param("id", id)
                .update();
    }
}
