package app.parley.platform;

import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Mails that were promised, newest first; the caller has checked that an administrator asks. */
@Service
public class KeptMails {

    private final JdbcClient jdbc;

    KeptMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<KeptMail> list(SliceRequest page) {
        List<String> after = Cursors.decode(page.cursor(), 1);
        List<KeptMail> found = jdbc.sql("""
                select * from outbox_mail
                 where cast(:after as uuid) is null or id < cast(:after as uuid)
                 order by id desc limit :limit
                """)
                .param("after", after.isEmpty() ? null : id(after.getFirst()))
                .param("limit", page.limit() + 1)
                .query(KeptMails::mail)
                .list();
        boolean more = found.size() > page.limit();
        List<KeptMail> items = more ? found.subList(0, page.limit()) : found;
        return new Slice<>(items, more ? Cursors.encode(items.getLast().id()) : null);
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Cursors.malformed();
        }
    }

    private static KeptMail mail(ResultSet row, int number) throws SQLException {
        return new KeptMail(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("state"),
                row.getInt("attempts"),
                row.getObject("promised_at", OffsetDateTime.class).toInstant());
    }
}
