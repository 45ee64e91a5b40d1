package app.parley.notification;

import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import app.parley.support.TestClock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets everything that is due be told, and reads what people then find. */
public final class NotificationFixture {

    private final Teller teller;
    private final Reminders reminders;
    private final Notifications notifications;
    private final JdbcClient jdbc;
    private final TestClock clock;

    public NotificationFixture(ApplicationContext context) {
        teller = context.getBean(Teller.class);
        reminders = context.getBean(Reminders.class);
        notifications = context.getBean(Notifications.class);
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(TestClock.class);
    }

    /** A mail as it was promised. */
    record Promised(
            String kind,
            String subject,
            String text,
            String html,
            @Nullable String calendar,
            String unsubscribe) {}

    /** Runs what two instances run again and again, until nothing is left. */
    public void tell() {
        int done;
        do {
            done = teller.runBatch(clock.instant()) + reminders.runBatch(clock.instant());
        } while (done > 0);
    }

    /** What the person was told in the application, oldest first. */
    List<NotificationKind> told(PersonId person) {
        return notifications.of(person, false, SliceRequest.first(100)).items().reversed().stream()
                .map(Notification::kind)
                .toList();
    }

    /** What mails the person was sent, oldest first, by kind. */
    List<String> mailed(PersonId person) {
        return mails(person).stream().map(Promised::kind).toList();
    }

    List<Promised> mails(PersonId person) {
        return jdbc.sql("""
                select kind, subject, body as text, html, calendar, unsubscribe from outbox_mail
                where recipient = (select email from account where id = :person) order by id
                """)
                .param("person", person.value())
                .query(Promised.class)
                .list();
    }

    /** The newest thing the person was told. */
    public UUID newest(PersonId person) {
        tell();
        return notifications
                .of(person, false, SliceRequest.first(1))
                .items()
                .getFirst()
                .id();
    }
}
