package app.parley.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.attachment.AttachmentFixture;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.platform.mail.Mail;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import java.io.StringReader;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Every mail in every language, as its reader gets it. */
@ParleyTest
class LettersTests {

    private static final Set<NotificationKind> AHEAD = EnumSet.of(
            NotificationKind.REQUESTED,
            NotificationKind.PROPOSED,
            NotificationKind.AGREED,
            NotificationKind.CHANGED,
            NotificationKind.NEW_TIME_PROPOSED,
            NotificationKind.NEW_TIME_ACCEPTED,
            NotificationKind.DAY_BEFORE,
            NotificationKind.STARTS_SOON);
    private static final Map<String, String> FILES =
            Map.of("en", "Files", "de", "Dateien", "cs", "Soubory", "sk", "Súbory");
    private static final String TOPIC = "<b>Tax</b> & \"Erbe\" {0} https://evil.test";

    @Autowired
    ApplicationContext context;

    @Autowired
    Letters letters;

    @Autowired
    Accounts accounts;

    private MeetingFixture people;
    private PersonId user;
    private MeetingFacts meeting;

    @BeforeEach
    void aMeeting() {
        people = new MeetingFixture(context);
        people.clock.set(TestClock.START);
        user = people.user(1_000_000);
        Seller seller = people.seller(Approval.AUTOMATIC, 1_234);
        MeetingFacts booked = people.booked(user, seller);
        meeting = people.meetings.changeDetails(seller.id(), booked.id(), TOPIC, null, null);
        accounts.change(seller.id(), "Jana <i>Nováková</i>", null, null, null);
    }

    static Stream<Arguments> mails() {
        return Stream.of("en", "de", "cs", "sk")
                .flatMap(language -> Stream.of(NotificationKind.values()).map(kind -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysEverythingInEveryLanguage(NotificationKind kind, String language) throws Exception {
        Mail mail = mail(kind, language);

        assertThat(mail.subject()).contains(TOPIC).doesNotContain("notification.");
        assertThat(mail.text())
                .contains(TOPIC, "http://localhost", "/unsubscribe/")
                .doesNotContain("mail.", "notification.", "??", "null");
        assertThat(mail.html())
                .contains("lang=\"" + language + "\"", "&lt;b&gt;Tax&lt;/b&gt;")
                .doesNotContain("<b>", "<i>", "mail.", "??");
        assertThat(parsed(mail.html()).getElementsByTagName("a").getLength()).isEqualTo(2);
        assertThat(mail.unsubscribe()).startsWith("http://localhost");
    }

    @Test
    void writesTimesAndAmountsAsItsReaderDoes() {
        assertThat(mail(NotificationKind.AGREED, "en").text())
                .contains("Europe/Berlin (UTC+01:00)", "1,234 credits", " Dec 2026, ");
        assertThat(mail(NotificationKind.AGREED, "de").text()).contains("1.234 Credits", ".12.2026, ");
        assertThat(mail(NotificationKind.AGREED, "cs").text()).contains("1\u00a0234 kreditů");
    }

    @Test
    void showsTheOldTimeBesideTheNewOne() {
        String text = mail(NotificationKind.NEW_TIME_PROPOSED, "en").text();
        assertThat(text).contains("New time: Thu 31 Dec 2026, 11:00 – 11:30", "Until then: ");
    }

    @Test
    void namesTheFilesOfAMeetingThatIsAheadAndWhereTheyAre() throws Exception {
        AttachmentFixture.added(context, user, meeting.id());
        String page = "/meetings/" + meeting.id();

        for (String language : List.of("en", "de", "cs", "sk")) {
            for (NotificationKind kind : NotificationKind.values()) {
                Mail mail = mail(kind, language);
                Document html = parsed(mail.html());
                if (AHEAD.contains(kind)) {
                    assertThat(mail.text()).containsPattern(FILES.get(language) + ": Notes.txt\nhttp://.*" + page);
                    assertThat(html.getElementsByTagName("a").getLength()).isEqualTo(3);
                } else {
                    assertThat(mail.text()).doesNotContain("Notes.txt");
                }
            }
        }
    }

    private Mail mail(NotificationKind kind, String language) {
        Account reader = accounts.change(user, null, null, language, null);
        Account other = accounts.get(meeting.expert());
        News news = News.of(
                "test",
                user,
                kind,
                meeting.id(),
                Map.of(
                        "startsAt", "2026-12-31T10:00:00Z",
                        "reason", "OTHER",
                        "note", "A note",
                        "name", "Greta <b>Guest</b>",
                        "answer", "ACCEPTED"),
                Instant.EPOCH);
        return letters.post(Map.of(meeting.id(), meeting), Map.of(reader.id(), reader, other.id(), other))
                .mail(news);
    }

    private static Document parsed(String html) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!doctype html>", ""))));
    }
}
