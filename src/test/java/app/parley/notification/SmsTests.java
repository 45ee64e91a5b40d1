package app.parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.api.Api;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingFixture;
import app.parley.platform.mail.Outbox;
import app.parley.support.SmsServer;
import app.parley.support.TestClock;
import app.parley.web.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Text messages from a typed number to a reminder, by a gateway that really is asked. */
@ParleyTest
class SmsTests {

    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final SmsServer GATEWAY = SmsServer.start();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private MeetingFixture people;
    private Account user;
    private Api asUser;
    private MeetingFacts meeting;
    private String number;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("parley.sms.url", () -> GATEWAY.address().toString());
        settings.add("parley.sms.headers.Authorization", () -> "Bearer secret");
    }

    @AfterAll
    static void close() {
        GATEWAY.close();
    }

    @BeforeEach
    void aMeeting() {
        GATEWAY.forget();
        number = "+4219%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
        people = new MeetingFixture(context);
        people.clock.set(TestClock.START);
        user = people.account();
        people.give(user.id(), 10_000);
        asUser = Api.at(port).signIn(user.email(), MeetingFixture.PASSWORD);
        meeting = people.booked(user.id(), people.seller(Approval.AUTOMATIC, 100));
        new NotificationFixture(context).tell();
    }

    @Test
    void takesANumberOnlyAfterTheCodeThatWasSentToItCameBack() {
        asUser.put("/me/phone", Map.of("number", "00421 " + number.substring(4, 8) + "/" + number.substring(8)))
                .expect(202);
        Api.Answer asked = asUser.get("/me/phone");
        assertThat(asked.json().get("number").isNull()).isTrue();
        assertThat(asked.text("unproved")).isEqualTo(number);

        String code = code();
        asUser.post("/me/phone/verification", Map.of("code", code.equals("000000") ? "000001" : "000000"))
                .expectInvalid("code", "wrong-code");
        assertThat(asUser.post("/me/phone/verification", Map.of("code", code))
                        .expect(200)
                        .text("number"))
                .isEqualTo(number);
        asUser.post("/me/phone/verification", Map.of("code", code)).expectInvalid("code", "wrong-code");
        await().untilAsserted(() -> assertThat(bodies()).noneMatch(it -> it.contains(code)));

        asUser.delete("/me/phone").expect(204);
        assertThat(asUser.get("/me/phone").json().get("number").isNull()).isTrue();
    }

    @Test
    void takesANumberOnItsPageAndOffersTheSwitchThen() {
        Browser browser = new Browser(port);
        browser.signIn(user.email(), MeetingFixture.PASSWORD);
        String page = "/account/phone";
        assertThat(browser.get("/account/notifications").body()).doesNotContain("SMS-STARTS_SOON");

        assertThat(browser.submit(page, page, Map.of("number", "0900")).statusCode())
                .isEqualTo(422);
        browser.submit(page, page, Map.of("number", number));
        assertThat(browser.get(page).body()).contains("A code is on its way to " + number);
        assertThat(browser.submit(page, page + "/verification", Map.of("code", "nonsense"))
                        .statusCode())
                .isEqualTo(422);
        browser.submit(page, page + "/verification", Map.of("code", code()));
        assertThat(browser.get("/account/notifications").body()).contains(number, "SMS-STARTS_SOON");

        browser.submit(page, page + "/removal", Map.of());
        assertThat(browser.get(page).body()).doesNotContain(number);
    }

    @Test
    void slowsDownWhoeverGuessesOrSendsMany() {
        asUser.put("/me/phone", Map.of("number", number)).expect(202);
        for (int i = 0; i < 5; i++) {
            asUser.post("/me/phone/verification", Map.of("code", "nonsense")).expectInvalid("code", "wrong-code");
        }
        String code = code();
        asUser.post("/me/phone/verification", Map.of("code", code)).expectProblem(429, "too-many-attempts");

        for (int i = 0; i < 4; i++) {
            asUser.put("/me/phone", Map.of("number", number)).expect(202);
        }
        asUser.put("/me/phone", Map.of("number", number)).expectProblem(429, "too-many-attempts");
        asUser.put("/me/phone", Map.of("number", "0900 123 456")).expectInvalid("number", "phone");
    }

    @Test
    void remindsByTextMessageWithoutWordsOfAnybody() {
        proved();
        people.clock.set(meeting.linkOpensAt());
        new NotificationFixture(context).tell();

        SmsServer.Message message = next();
        assertThat(message.body())
                .contains(number, "/meetings/" + meeting.id())
                .doesNotContain(meeting.topic(), "/join/");
        assertThat(message.authorization()).isEqualTo("Bearer secret");
    }

    @Test
    void remindsNobodyWhoSwitchedItOffOrHasNoNumber() {
        proved();
        asUser.put(
                        "/me/notification-preferences",
                        Map.of("items", List.of(Map.of("kind", "STARTS_SOON", "sms", false))))
                .expect(200);
        people.clock.set(meeting.linkOpensAt());
        new NotificationFixture(context).tell();

        assertThat(promised()).isZero();
    }

    @Test
    void comesBackWhenTheGatewayHasTooManyWithTheSameKey() {
        proved();
        GATEWAY.answers(429, "1");
        people.clock.set(meeting.linkOpensAt());
        new NotificationFixture(context).tell();

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(toMe()).hasSize(2));
        assertThat(toMe())
                .extracting(SmsServer.Message::key)
                .containsOnly(toMe().getFirst().key());
        await().untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
    }

    @Test
    void givesUpVisiblyWhatIsRefusedForGoodUntilAnAdministratorTriesAgain() {
        proved();
        GATEWAY.answers(400, "");
        people.clock.set(meeting.linkOpensAt());
        new NotificationFixture(context).tell();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(states()).containsExactly("GIVEN_UP"));

        context.getBean(Outbox.class)
                .repeat(jdbc.sql(
                                "select id from outbox_mail where way = 'SMS' and state = 'GIVEN_UP' and recipient = :number")
                        .param("number", number)
                        .query(UUID.class)
                        .single());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
    }

    private void proved() {
        asUser.put("/me/phone", Map.of("number", number)).expect(202);
        asUser.post("/me/phone/verification", Map.of("code", code())).expect(200);
        GATEWAY.forget();
    }

    private String code() {
        Matcher code = CODE.matcher(next().body());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private SmsServer.Message next() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(toMe()).isNotEmpty());
        return toMe().getLast();
    }

    private List<SmsServer.Message> toMe() {
        return GATEWAY.received().stream()
                .filter(it -> it.body().contains(number))
                .toList();
    }

    private List<String> bodies() {
        return jdbc.sql("select body from outbox_mail where way = 'SMS'")
                .query(String.class)
                .list();
    }

    /** Of this meeting's messages. */
    private List<String> states() {
        return jdbc.sql("select state from outbox_mail where way = 'SMS' and body like :meeting")
                .param("meeting", "%" + meeting.id() + "%")
                .query(String.class)
                .list();
    }

    private long promised() {
        return states().size();
    }
}
