package app.parley.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Accounts;
import app.parley.api.Api;
import app.parley.api.Caller;
import app.parley.calendar.CalendarTemplate;
import app.parley.calendar.Templates;
import app.parley.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TemplateApiTests {

    private static final String PATH = "/me/calendar-templates";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Templates templates;

    private Caller expert = new Caller(Api.at(0), "", "");
    private Caller admin = expert;

    @BeforeAll
    void people() {
        expert = Caller.expert(port, accounts);
        admin = Caller.administrator(port, accounts);
    }

    @Test
    void offersFourReadyOnesInTheLanguageOfTheReader() {
        Api.Answer list = expert.api().get(PATH).expect(200);

        assertThat(list.json().path("items").findValuesAsString("id"))
                .startsWith("student-mentoring", "professional-mentoring", "expert-advice", "career-guidance");
        assertThat(list.text("/items/0/name")).isEqualTo("Mentoring für Studierende");
        assertThat(list.text("/items/0/origin")).isEqualTo("READY");
        assertThat(list.number("/items/0/minutes")).isEqualTo(45);
        assertThat(list.text("/items/0/agenda")).contains("\n2. ");
        JsonNode stage = list.json().at("/items/0/questions/1");
        assertThat(stage.path("options").size()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"en", "de", "cs", "sk"})
    void readyOnesCanBeSentAsTheFormOfACalendar(String language) {
        PersonId reader = PersonId.of(UUID.fromString(expert.id()));
        for (CalendarTemplate ready :
                templates.offeredTo(reader, Locale.of(language)).subList(0, 4)) {
            Map<String, @Nullable Object> calendar =
                    Caller.calendar("PERSONAL", ready.settings().minutes());
            calendar.put("offeringId", expert.offering(ready.settings().minutes(), 10));
            calendar.put("name", ready.settings().name());
            calendar.put("agenda", ready.settings().agenda());
            calendar.put("questions", ready.settings().questions());
            expert.api().post("/me/calendars", calendar).expect(201);
        }
    }

    @Test
    void keepsTheExpertsOwn() {
        Map<String, @Nullable Object> sent = template("Second opinion");
        Api once = expert.api().withKey("one-template");
        Api.Answer created = once.post(PATH, sent).expect(201);
        assertThat(once.post(PATH, sent).expect(201).text("id")).isEqualTo(created.text("id"));
        assertThat(created.text("origin")).isEqualTo("OWN");
        String path = PATH + "/" + created.text("id");
        assertThat(expert.api().get(path).expect(200).json()).isEqualTo(created.json());

        sent.put("minutes", 90);
        Api.Answer changed = expert.api().ifMatch(0).put(path, sent).expect(200);
        assertThat(changed.number("minutes")).isEqualTo(90);
        expert.api().ifMatch(0).put(path, sent).expectProblem(412, "stale-version");
        sent.put("shared", true);
        expert.api().put(path, sent).expectInvalid("shared", "fixed");

        Caller stranger = Caller.expert(port, accounts);
        stranger.api().get(path).expectProblem(404, "not-found");
        stranger.api().put(path, sent).expectProblem(404, "not-found");
        stranger.api().delete(path).expectProblem(404, "not-found");
        expert.api().delete(path).expect(204);
        expert.api().get(path).expectProblem(404, "not-found");
    }

    @Test
    void letsAdministratorsAddOnesForEverybody() {
        Map<String, @Nullable Object> sent = template("House style");
        sent.put("shared", true);
        expert.api().post(PATH, sent).expectProblem(403, "not-allowed");

        String path = PATH + "/" + admin.api().post(PATH, sent).expect(201).text("id");

        assertThat(expert.api().get(path).expect(200).text("origin")).isEqualTo("EVERYBODY");
        expert.api().put(path, sent).expectProblem(403, "not-allowed");
        expert.api().delete(path).expectProblem(403, "not-allowed");
        Caller.administrator(port, accounts).api().ifMatch(0).put(path, sent).expect(200);
        admin.api().delete(path).expect(204);
        expert.api().get(path).expectProblem(404, "not-found");
    }

    @Test
    void letsNobodyChangeTheReadyOnes() {
        admin.api().put(PATH + "/expert-advice", template("Mine")).expectProblem(403, "not-allowed");
        admin.api().delete(PATH + "/expert-advice").expectProblem(403, "not-allowed");
        Caller.user(port, accounts).api().post(PATH, template("A user's")).expectProblem(403, "not-allowed");
    }

    @Test
    void keepsAtMostFifty() {
        Api busy = Caller.expert(port, accounts).api();
        for (int i = 0; i < 50; i++) {
            busy.post(PATH, template("Number " + i)).expect(201);
        }
        busy.post(PATH, template("One more")).expectProblem(409, "too-many-templates");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            name      | null                                            | name               | required
            minutes   | null                                            | minutes            | required
            minutes   | 4                                               | minutes            | out-of-range
            minutes   | 721                                             | minutes            | out-of-range
            questions | [null]                                          | questions[0]       | required
            questions | [{"key": "A b", "label": "Why?"}]               | questions[0].key   | malformed
            questions | [{"key": "why", "label": ""}]                   | questions[0].label | required
            questions | [{"key": "why", "label": "Why?", "kind": "CHOICE", "options": ["Once"]}] | questions[0].options | required
            """)
    void namesTheFieldThatIsWrong(String member, String json, String field, String code) {
        Map<String, @Nullable Object> sent = template("Never kept");
        sent.put(member, new JsonMapper().readTree(json));
        expert.api().post(PATH, sent).expectInvalid(field, code);
    }

    private static Map<String, @Nullable Object> template(String name) {
        Map<String, @Nullable Object> template = new HashMap<>();
        template.put("name", name);
        template.put("minutes", 60);
        template.put("agenda", "One\nTwo");
        template.put("questions", List.of(Map.of("key", "why", "label", "Why?", "required", true)));
        return template;
    }
}
