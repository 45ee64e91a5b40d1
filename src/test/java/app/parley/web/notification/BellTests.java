package app.parley.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.PageSession;
import app.parley.calendar.Approval;
import app.parley.meeting.MeetingFixture;
import app.parley.notification.NotificationFixture;
import app.parley.support.GenuineToken;
import app.parley.support.TestClock;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@ParleyTest
class BellTests {

    private static final String BELL = "/notifications/bell";

    @Autowired
    WebApplicationContext context;

    private MockMvc pages;
    private MockHttpSession session;
    private MeetingFixture people;
    private Account user;

    @BeforeEach
    void somebodySignedIn() throws Exception {
        pages = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        people = new MeetingFixture(context);
        people.clock.set(TestClock.START);
        user = people.account();
        people.give(user.id(), 1_000);
        session = (MockHttpSession) Objects.requireNonNull(pages.perform(post("/sign-in")
                        .param("email", user.email())
                        .param("password", MeetingFixture.PASSWORD)
                        .with(GenuineToken.of(context)))
                .andReturn()
                .getRequest()
                .getSession());
    }

    @Test
    void saysHowManyAreUnread() throws Exception {
        assertThat(opened(BELL).getContentAsString()).contains(">Notifications<");

        people.booked(user.id(), people.seller(Approval.AUTOMATIC, 100));
        new NotificationFixture(context).tell();

        assertThat(opened(BELL).getContentAsString()).contains(">1<", ">Notifications: 1 unread<");
        assertThat(opened("/meetings").getContentAsString()).contains(">Notifications: 1 unread<");
    }

    @Test
    void keepsNobodySignedInByLookingByItself() throws Exception {
        PageSession before = session();
        opened(BELL);
        assertThat(session()).isEqualTo(before);
        opened("/meetings");
        assertThat(session()).isNotEqualTo(before);
    }

    @Test
    void sendsNoStrangerAnywhereFromWithinAPage() throws Exception {
        MockHttpServletResponse refused = pages.perform(get(BELL).header("HX-Request", "true"))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(401);
    }

    private PageSession session() {
        return (PageSession) Objects.requireNonNull(session.getAttribute(PageSession.class.getName()));
    }

    private MockHttpServletResponse opened(String path) throws Exception {
        MockHttpServletResponse answer =
                pages.perform(get(path).session(session)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }
}
