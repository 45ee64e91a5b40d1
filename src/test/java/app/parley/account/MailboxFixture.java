package app.parley.account;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the mails that were promised to somebody, as they would find them in their mailbox. */
public final class MailboxFixture {

    private static final Pattern TOKEN = Pattern.compile("/(?:verify|reset)/([A-Za-z0-9_-]{43})");

    private final JdbcClient jdbc;

    public MailboxFixture(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the mails to the address are about, oldest first. */
    public List<String> kinds(String address) {
        return jdbc.sql("select kind from outbox_mail where recipient = :to order by promised_at, id")
                .param("to", address)
                .query(String.class)
                .list();
    }

    /** Subject and text of the newest mail. */
    public String newest(String address) {
        return jdbc.sql("""
                        select subject || chr(10) || body from outbox_mail where recipient = :to
                        order by promised_at desc, id desc limit 1
                        """).param("to", address).query(String.class).single();
    }

    /** The secret in the link of the newest mail. */
    public String token(String address) {
        Matcher link = TOKEN.matcher(newest(address));
        if (!link.find()) {
            throw new AssertionError("no link in: " + newest(address));
        }
        return link.group(1);
    }
}
