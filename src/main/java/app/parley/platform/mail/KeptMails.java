package app.parley.platform.mail;

import app.parley.platform.Cursors;
import app.parley.shared.NotFound;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Mails that were promised, newest first; the caller has checked that an administrator asks. */
@Service
public class KeptMails {

    /** What opens something, in a link. */
    static final Pattern SECRET = Pattern.compile("/(verify|reset|join|unsubscribe|guest)/[A-Za-z0-9._-]+");

    /** Where a calendar file breaks its long lines, also in the middle of an address. */
    static final Pattern UNFOLDED = Pattern.compile("\r?\n[ \t]");

    private final JdbcClient jdbc;

    KeptMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param state null for all */
    public Slice<KeptMail> list(@Nullable MailState state, SliceRequest page) {
        List<KeptMail> found = jdbc.sql("""
                select * from outbox_mail
                 where (cast(:after as uuid) is null or id < cast(:after as uuid))
                   and %s
                 order by id desc limit :limit
                """.formatted(state == null ? "true" : "state = '" + state + "'"))
                .param("after", Cursors.id(page.cursor()))
                .param("limit", page.limit() + 1)
                .query(KeptMails::mail)
                .list();
        return Slice.of(found, page, last -> Cursors.encode(last.id()));
    }

    /** @throws NotFound when no such mail was promised */
    public KeptMail get(UUID id) {
        return jdbc.sql("select * from outbox_mail where id = :id")
                .param("id", id)
                .query(KeptMails::mail)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** How many have not reached anybody: those on their way, and those given up. */
    public record Count(long waiting, long givenUp) {}

    public Count count() {
        return jdbc.sql("""
                select count(*) filter (where state = 'WAITING') as waiting,
                       count(*) filter (where state = 'GIVEN_UP') as given_up
                  from outbox_mail
                """).query(Count.class).single();
    }

    private static KeptMail mail(ResultSet row, int number) throws SQLException {
        MailState state = MailState.valueOf(row.getString("state"));
        String html = row.getString("html");
        String calendar = row.getString("calendar");
        return new KeptMail(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("kind").equals(Sms.CODE)
                        ? Sms.DIGITS.matcher(row.getString("body")).replaceAll("…")
                        : shown(row.getString("body"), state),
                html == null ? null : shown(html, state),
                calendar == null ? null : shown(UNFOLDED.matcher(calendar).replaceAll(""), state),
                state,
                row.getInt("attempts"),
                row.getString("last_error"),
                row.getObject("promised_at", OffsetDateTime.class).toInstant());
    }

    private static String shown(String text, MailState state) {
        return state == MailState.KEPT ? text : SECRET.matcher(text).replaceAll("/$1/…");
    }
}
