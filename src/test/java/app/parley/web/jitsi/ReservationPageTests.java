package app.parley.web.jitsi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.parley.shared.NotFound;
import app.parley.video.Reservations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What Jitsi's reservation plugin sends, and what it wants to hear. */
class ReservationPageTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant WALL = Instant.parse("2026-06-01T12:00:00.250500Z");

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(
                    new ReservationPage(new OneRoom(), Clock.fixed(NOW, ZoneOffset.UTC), () -> WALL))
            .build();

    @Test
    void reservesAnOpenRoomUntilItCloses() throws Exception {
        mvc.perform(post("/jitsi/key/conference")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .param("name", "open")
                        .param("start_time", "2026-06-01T12:00:00.000Z")
                        .param("mail_owner", "someone@meet.jitsi"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                                {"id": "open", "name": "open", "mail_owner": "someone@meet.jitsi",
                                 "start_time": "2026-06-01T12:00:00.250Z", "duration": 5400}
                                """));
    }

    @Test
    void refusesARoomThatIsNotOpen() throws Exception {
        mvc.perform(post("/jitsi/key/conference").param("name", "other"))
                .andExpect(status().isForbidden())
                .andExpect(content().json("{\"message\": \"This room is not open.\"}"));
    }

    @Test
    void takesNoteThatARoomEnded() throws Exception {
        mvc.perform(delete("/jitsi/key/conference/open")).andExpect(status().isNoContent());
    }

    @Test
    void hasTheKeyThatJitsiLooksForAndNoOther() throws Exception {
        mvc.perform(get("/jitsi/key/keys/known.pem"))
                .andExpect(status().isOk())
                .andExpect(content().string("a key"));
        assertThatThrownBy(() -> mvc.perform(get("/jitsi/key/keys/other.pem"))).hasRootCauseInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mvc.perform(get("/jitsi/forged/keys/known.pem")))
                .hasRootCauseInstanceOf(NotFound.class);
    }

    /** The only room is called open and goes on for an hour and a half. */
    private static final class OneRoom implements Reservations {

        @Override
        public boolean isGenuine(String key) {
            return key.equals("key");
        }

        @Override
        public Optional<Duration> lengthOf(String name, Instant now) {
            return Optional.of(Duration.ofMinutes(90)).filter(length -> name.equals("open") && now.equals(NOW));
        }

        @Override
        public Optional<String> publicKey(String file) {
            return Optional.of("a key").filter(key -> file.equals("known.pem"));
        }
    }
}
