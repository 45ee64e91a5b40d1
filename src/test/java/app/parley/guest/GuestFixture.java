package app.parley.guest;

import app.parley.platform.Ids;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import app.parley.support.TestClock;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invites guests, lets the mails be written, and reads them as mail programs do. */
public final class GuestFixture {

    private static final Pattern LINK = Pattern.compile("/guest/([a-z0-9]+)");
    private static final Pattern WAY = Pattern.compile("/join/([A-Za-z0-9._-]+)");

    private final Guests guests;
    private final Contacts contacts;
    private final InvitationStep step;
    private final JdbcClient jdbc;
    private final TestClock clock;

    public GuestFixture(ApplicationContext context) {
        guests = context.getBean(Guests.class);
        contacts = context.getBean(Contacts.class);
        step = context.getBean(InvitationStep.class);
        jdbc = context.getBean(JdbcClient.class);
        clock = context.getBean(TestClock.class);
    }

    /** A mail as it was promised. */
    public record Letter(String kind, String recipient, String subject, String body, String calendar) {

        Calendar parsed() {
            try {
                return new CalendarBuilder().build(new StringReader(calendar));
            } catch (IOException | ParserException e) {
                throw new IllegalStateException(e);
            }
        }

        String method() {
            return parsed().getRequiredProperty(Property.METHOD).getValue();
        }

        VEvent event() {
            return (VEvent) parsed().getComponents().getFirst();
        }

        String value(String property) {
            return event().getRequiredProperty(property).getValue();
        }

        String parameter(String property, String parameter) {
            return event().getRequiredProperty(property)
                    .getRequiredParameter(parameter)
                    .getValue();
        }

        /** What stands in the link to the invitation. */
        public String token() {
            return found(LINK, body);
        }

        /** What stands in the link to the room. */
        public String way() {
            return found(WAY, body);
        }

        boolean hasWay() {
            return WAY.matcher(body).find();
        }

        private static String found(Pattern pattern, String text) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                throw new IllegalStateException("no link in: " + text);
            }
            return matcher.group(1);
        }
    }

    /** Nobody else's. */
    public static String address() {
        return "gerda" + Ids.next().toString().replace("-", "") + "@guests.test";
    }

    public GuestId invited(PersonId by, MeetingId meeting) {
        return guests.invite(by, meeting, List.of(new NewGuest(address(), "Gerda", "Gast")))
                .guests()
                .getLast()
                .id();
    }

    /** Invites somebody and reads what stands in the link of their invitation. */
    public String invitation(PersonId by, MeetingId meeting) {
        String address = address();
        guests.invite(by, meeting, List.of(new NewGuest(address, "Gerda", "Gast")));
        write();
        return mails(address).getLast().token();
    }

    public UUID contact(PersonId owner, MeetingId meeting) {
        invited(owner, meeting);
        return contacts.of(owner, SliceRequest.first(1)).items().getFirst().id();
    }

    /** Lets all mails be written that are due. */
    public void write() {
        while (step.runBatch(clock.instant()) > 0) {
            clock.advance(Duration.ZERO);
        }
    }

    /** The mail that was promised last. */
    public Letter newest() {
        return jdbc.sql("select kind, recipient, subject, body, calendar from outbox_mail order by id desc limit 1")
                .query(Letter.class)
                .single();
    }

    /** Mails to the address, oldest first. */
    public List<Letter> mails(String address) {
        return jdbc.sql("""
            select kind, recipient, subject, body, calendar from outbox_mail
             where recipient = :address order by id
            """).param("address", address).query(Letter.class).list();
    }
}
