package app.parley.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.api.Api;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.meeting.MeetingFixture.Seller;
import app.parley.notification.NotificationFixture;
import app.parley.notification.Notifications;
import app.parley.support.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ParleyTest
class NotificationApiTests {

    private static final String LIST = "/me/notifications";
    private static final String PREFERENCES = "/me/notification-preferences";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private MeetingFixture people;
    private NotificationFixture news;
    private Account user;
    private Seller seller;
    private Api me;

    @BeforeEach
    void somebody() {
        people = new MeetingFixture(context);
        news = new NotificationFixture(context);
        people.clock.set(TestClock.START);
        user = people.account();
        people.give(user.id(), 1_000);
        seller = people.seller(Approval.AUTOMATIC, 100);
        me = Api.at(port).signIn(user.email(), MeetingFixture.PASSWORD);
    }

    @Test
    void tellsNewestFirstPageByPageInTheCallersLanguage() {
        MeetingFacts first = people.booked(user.id(), seller);
        news.tell();
        people.booked(user.id(), seller);
        news.tell();

        Api.Answer newest = me.get(LIST + "?limit=1").expect(200);
        assertThat(newest.text("/items/0/kind")).isEqualTo("AGREED");
        assertThat(newest.text("/items/0/title"))
                .startsWith("Your meeting with")
                .endsWith("is agreed: A booking");
        assertThat(newest.json().at("/items/0/readAt").isNull()).isTrue();

        Api.Answer earlier =
                me.get(LIST + "?limit=1&cursor=" + newest.text("nextCursor")).expect(200);
        assertThat(earlier.text("/items/0/meetingId")).isEqualTo(first.id().toString());
        assertThat(earlier.json().path("nextCursor").isNull()).isTrue();
        me.get(LIST + "?cursor=nonsense").expect(422);
    }

    @Test
    void marksOneOrAllAsRead() {
        people.booked(user.id(), seller);
        people.booked(user.id(), seller);
        news.tell();
        String id = me.get(LIST).text("/items/0/id");

        me.post(LIST + "/" + id + "/reading", Map.of()).expect(204);
        me.post(LIST + "/" + id + "/reading", Map.of()).expect(204);
        assertThat(me.get(LIST + "/unread").number("count")).isEqualTo(1);
        assertThat(me.get(LIST + "?unread=true").json().path("items").size()).isEqualTo(1);

        me.post(LIST + "/reading", Map.of()).expect(204);
        assertThat(me.get(LIST + "/unread").number("count")).isZero();
        assertThat(context.getBean(Notifications.class).unread(seller.id())).isEqualTo(2);
    }

    @Test
    void keepsWhatIsNotWanted() {
        assertThat(me.get(PREFERENCES).expect(200).json().path("items")).allSatisfy(one -> {
            assertThat(one.path("app").asBoolean()).isTrue();
            assertThat(one.path("mail").asBoolean()).isTrue();
            assertThat(one.path("kind").asString()).isNotEqualTo("DISPUTE_TO_DECIDE");
        });

        me.put(PREFERENCES, Map.of("items", List.of(Map.of("kind", "AGREED", "app", false))))
                .expect(200);
        people.booked(user.id(), seller);
        news.tell();
        assertThat(me.get(LIST).json().path("items").size()).isZero();

        me.put(PREFERENCES, Map.of()).expect(200);
        assertThat(me.get(PREFERENCES).json().path("items"))
                .allSatisfy(one -> assertThat(one.path("app").asBoolean()).isTrue());
    }

    @Test
    void saysWhatIsWrongWithPreferences() {
        me.put(PREFERENCES, Map.of("items", List.of(Map.of("app", false)))).expect(422);
        me.put(PREFERENCES, Map.of("items", List.of(Map.of("kind", "NOTHING")))).expect(422);
        me.send("PUT", PREFERENCES, "{\"items\": [null]}").expect(422);
        Api.Answer twice = me.put(
                        PREFERENCES,
                        Map.of("items", List.of(Map.of("kind", "AGREED"), Map.of("kind", "AGREED", "mail", false))))
                .expect(422);
        assertThat(twice.text("/errors/0/field")).isEqualTo("items[1].kind");
        assertThat(twice.text("/errors/0/code")).isEqualTo("named-twice");
    }
}
