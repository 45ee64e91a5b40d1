package app.parley.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.journey.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a room's page hands quality over, asked where it decides: in a browser. */
@ParleyTest
class QualityTests {

    private static final Map<String, Object> GOOD = Map.of("loss", 0.0, "delay", 0.05, "room", 900_000);
    private static final Map<String, Object> LOSES = Map.of("loss", 0.2, "delay", 0.05, "room", 900_000);
    private static final Map<String, Object> LATE = Map.of("loss", 0.0, "delay", 1.2);
    private static final Map<String, Object> NARROW = Map.of("loss", 0.0, "delay", 0.1, "room", 60_000);
    private static final Map<String, Object> MIDDLING = Map.of("loss", 0.05, "delay", 0.5);

    private static final String STEPS = """
            async (samples) => {
              const { Quality } = await import("/js/room/quality.js");
              const quality = new Quality();
              return samples.map((sample) => quality.take(sample));
            }""";
    private static final String SENT = """
            async ([step, others]) => {
              const { encodings } = await import("/js/room/quality.js");
              return encodings(step, others);
            }""";

    @LocalServerPort
    int port;

    private BrowserContext window;
    private Page page;

    @BeforeEach
    void open() {
        window = Browser.get().newContext();
        page = window.newPage();
        page.navigate("http://localhost:" + port + "/sign-in");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void staysFullOnAGoodLine() {
        assertThat(steps(GOOD, LOSES, GOOD, NARROW, GOOD, Map.of())).containsOnly("full");
    }

    @Test
    void givesUpPicturesInTwoStepsOnAPoorLine() {
        assertThat(steps(LOSES, LOSES, LATE, LATE, NARROW, NARROW))
                .containsExactly("full", "small", "small", "sound", "sound", "sound");
    }

    @Test
    void comesBackSlowlyAndMoreSlowlyAfterEachFall() {
        List<String> steps = steps(
                LOSES, LOSES, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, LOSES, LOSES, GOOD, GOOD,
                GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD, GOOD);

        assertThat(steps.subList(1, 11)).containsOnly("small");
        assertThat(steps.get(11)).isEqualTo("full");
        assertThat(steps.subList(13, 24)).containsOnly("small");
    }

    @Test
    void staysWhereItIsOnALineThatIsNeitherGoodNorPoor() {
        assertThat(steps(LOSES, LOSES, MIDDLING, MIDDLING, MIDDLING, MIDDLING, MIDDLING, MIDDLING))
                .endsWith("small", "small", "small", "small", "small", "small", "small");
    }

    @Test
    void sendsSmallerPicturesToMoreThanThreeOthersAndSoundAlways() {
        assertThat(camera("full", 3)).containsEntry("scaleResolutionDownBy", 1).containsEntry("maxBitrate", 600_000);
        assertThat(camera("full", 4)).containsEntry("scaleResolutionDownBy", 2).containsEntry("maxBitrate", 200_000);
        assertThat(camera("sound", 1)).isNull();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> camera(String step, int others) {
        return (Map<String, Object>) ((Map<String, Object>) page.evaluate(SENT, List.of(step, others))).get("camera");
    }

    @SafeVarargs
    @SuppressWarnings("unchecked")
    private List<String> steps(Map<String, Object>... samples) {
        return (List<String>) page.evaluate(STEPS, List.of(samples));
    }
}
