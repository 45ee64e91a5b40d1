package app.parley.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class KeptFormTests {

    @Test
    void holdsNoPasswordAndNoToken() {
        MockHttpServletRequest sent = new MockHttpServletRequest("POST", "/account/password");
        sent.setParameter("currentPassword", "one");
        sent.setParameter("newPassword", "another");
        sent.setParameter("password", "a third");
        sent.setParameter("_csrf", "token");
        sent.setParameter("zone", "UTC", "Europe/Berlin");

        KeptForm kept = KeptForm.of(sent, null);

        assertThat(kept.path()).isEqualTo("/account/password");
        assertThat(kept.fields()).containsOnlyKeys("zone").containsEntry("zone", List.of("UTC", "Europe/Berlin"));
    }
}
