package app.parley.sender;

import app.parley.platform.Ids;
import app.parley.shared.PersonId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Addresses that people have yet to prove, and the codes that do. */
public final class SenderFixture {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private SenderFixture() {}

    /** An address of which nothing was mailed. */
    public static SenderId unproved(ApplicationContext context, PersonId owner) {
        SenderId id = SenderId.of(Ids.next());
        context.getBean(SenderRows.class).add(new Sender(id, owner, id + "@law.test", "A firm", null, false));
        return id;
    }

    /** An address in whose name the person writes. */
    public static Sender chosen(ApplicationContext context, PersonId owner, String email, String name) {
        Senders senders = context.getBean(Senders.class);
        Sender sender = senders.add(owner, email, name, null);
        senders.verify(owner, sender.id(), code(context, email));
        return senders.chosenBy(owner).orElseThrow();
    }

    /** The newest that was mailed to the address. */
    public static String code(ApplicationContext context, String email) {
        String body = context.getBean(JdbcClient.class)
                .sql("""
                select body from outbox_mail where recipient = :email and kind = 'sender-code' order by id desc limit 1
                """)
                .param("email", email)
                .query(String.class)
                .single();
        Matcher code = CODE.matcher(body);
        if (!code.find()) {
            throw new IllegalStateException("no code in: " + body);
        }
        return code.group();
    }
}
