package app.parley.guest;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Mails with answers that were taken, for as long as a mailbox could bring one of them again. */
@Repository
class ReplyRows {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final JdbcClient jdbc;

    ReplyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it was taken before */
    boolean add(String mail, Instant now) {
        jdbc.sql("delete from guest_reply where read_at < :past")
                .param("past", now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("insert into guest_reply (message_id, read_at) values (:mail, :now) on conflict do nothing")
                        .param("mail", mail)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
