package app.parley.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.parley.ParleyTest;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFixture;
import app.parley.notification.Channel;
import app.parley.notification.NotificationFixture;
import app.parley.notification.NotificationKind;
import app.parley.notification.Preferences;
import app.parley.notification.Refusal;
import app.parley.shared.PersonId;
import app.parley.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ParleyTest
class UnsubscribeTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Preferences preferences;

    private MockMvc pages;
    private PersonId user;
    private String link;

    @BeforeEach
    void aMail() {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        MeetingFixture people = new MeetingFixture(context);
        people.clock.set(TestClock.START);
        user = people.user(100);
        people.booked(user, people.seller(Approval.AUTOMATIC, 100));
        new NotificationFixture(context).tell();
        String address = context.getBean(JdbcClient.class)
                .sql("""
                        select unsubscribe from outbox_mail
                        where recipient = (select email from account where id = :person)
                        """)
                .param("person", user.value())
                .query(String.class)
                .single();
        link = address.substring(address.indexOf("/unsubscribe/"));
    }

    @Test
    void looksWithoutConsequence() throws Exception {
        MockHttpServletResponse page = answer(get(link));

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("A meeting is agreed");
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(preferences.refusals(user)).isEmpty();
    }

    @Test
    void endsMailsOfTheKindForWhomeverHoldsTheLink() throws Exception {
        MockHttpServletResponse done = answer(post(link).param("List-Unsubscribe", "One-Click"));

        assertThat(done.getStatus()).isEqualTo(200);
        assertThat(preferences.refusals(user)).containsExactly(new Refusal(NotificationKind.AGREED, Channel.MAIL));
        assertThat(answer(post(link)).getStatus()).isEqualTo(200);
    }

    @Test
    void endsNothingByALinkThatIsNoneOfOurs() throws Exception {
        String other = link.replace("AGREED", "SETTLED");

        assertThat(answer(get(other)).getStatus()).isEqualTo(404);
        assertThat(answer(post(other)).getStatus()).isEqualTo(404);
        assertThat(answer(post(link + "x")).getStatus()).isEqualTo(404);
        assertThat(answer(post("/unsubscribe/" + "x".repeat(10_000))).getStatus())
                .isEqualTo(404);
        assertThat(preferences.refusals(user)).isEmpty();
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }
}
