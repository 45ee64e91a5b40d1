package app.parley.web.room;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.journey.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

    private static final String SAMPLED = """
            async (reports) => {
              const { sampled } = await import("/js/room/quality.js");
              return sampled({ getStats: async () => new Map(reports.map((report, index) => [index, report])) });
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
    void comesBackSlowlyAndMoreSlowlyAfterEachFallThatFollowsARise() {
        List<String> steps = steps(concat(
                times(2, LOSES), times(5, GOOD), times(2, LOSES), times(10, GOOD), times(2, LOSES), times(20, GOOD)));

        assertThat(steps.subList(1, 6)).containsOnly("small");
        assertThat(steps.get(6)).isEqualTo("full");
        assertThat(steps.subList(8, 17)).containsOnly("small");
        assertThat(steps.get(18)).isEqualTo("full");
        assertThat(steps.subList(20, 39)).containsOnly("small");
        assertThat(steps.get(40)).isEqualTo("full");
    }

    @Test
    void hasForgottenALineThatWasPoorOnce() {
        List<String> steps =
                steps(concat(times(2, LOSES), times(5, GOOD), times(10, GOOD), times(4, LOSES), times(10, GOOD)));

        assertThat(steps.get(20)).isEqualTo("sound");
        assertThat(steps.get(25)).isEqualTo("small");
        assertThat(steps.get(30)).isEqualTo("full");
    }

    @Test
    void triesPicturesAgainAlthoughSoundAloneNeverShowsThatTheyWouldFit() {
        List<String> steps = steps(concat(times(4, NARROW), times(5, NARROW), times(5, NARROW), times(2, NARROW)));

        assertThat(steps.get(3)).isEqualTo("sound");
        assertThat(steps.get(8)).as("tries").isEqualTo("small");
        assertThat(steps.subList(8, 15)).as("learns what fits").containsOnly("small");
        assertThat(steps).as("it did not fit").endsWith("sound");
    }

    @Test
    void staysWhereItIsOnALineThatIsNeitherGoodNorPoor() {
        assertThat(steps(LOSES, LOSES, MIDDLING, MIDDLING, MIDDLING, MIDDLING, MIDDLING, MIDDLING))
                .endsWith("small", "small", "small", "small", "small", "small", "small");
    }

    @Test
    void believesNoReportOfAPictureThatIsSentNoMore() {
        Map<String, Object> sound =
                Map.of("type", "remote-inbound-rtp", "timestamp", 100_000, "fractionLost", 0.01, "roundTripTime", 0.05);
        Map<String, Object> picture =
                Map.of("type", "remote-inbound-rtp", "timestamp", 89_000, "fractionLost", 0.3, "roundTripTime", 2);
        Map<String, Object> way = Map.of(
                "type", "candidate-pair", "timestamp", 101_000, "nominated", true, "availableOutgoingBitrate", 50_000);

        assertThat(page.evaluate(SAMPLED, List.of(sound, picture, way)))
                .isEqualTo(Map.of("loss", 0.01, "delay", 0.05, "room", 50_000));
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
    private List<String> steps(Map<String, Object>... samples) {
        return steps(List.of(samples));
    }

    @SuppressWarnings("unchecked")
    private List<String> steps(List<Map<String, Object>> samples) {
        return (List<String>) page.evaluate(STEPS, samples);
    }

    private static List<Map<String, Object>> times(int times, Map<String, Object> sample) {
        return Collections.nCopies(times, sample);
    }

    @SafeVarargs
    private static List<Map<String, Object>> concat(List<Map<String, Object>>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
