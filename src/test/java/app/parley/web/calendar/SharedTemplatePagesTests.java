package app.parley.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.calendar.CalendarTemplate;
import app.parley.calendar.Question;
import app.parley.calendar.TemplateSettings;
import app.parley.calendar.Templates;
import app.parley.platform.Ids;
import app.parley.web.Browser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The templates that administrators keep for everybody, as a browser without scripts sees their pages. */
@ParleyTest
class SharedTemplatePagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Templates templates;

    private Browser admins;
    private String name;

    @BeforeEach
    void anAdministrator() {
        admins = new Browser(port);
        admins.signIn(AccountFixture.open(accounts, Role.ADMIN).email(), AccountFixture.PASSWORD);
        name = "Tax advice " + Ids.next();
    }

    /** Everybody has at most 50 in the one database of all tests. */
    @AfterEach
    void forget() {
        templates.ofEverybody().forEach(template -> templates.remove(null, template.id()));
    }

    @Test
    void keepsATemplateThatEveryExpertCanBeginWith() {
        assertThat(admins.get("/admin").body()).contains("href=\"/admin/templates\"");
        HttpResponse<String> saved = save("new", form());

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(admins.get("/admin/templates").body()).contains(name, "45 Minuten, eine Frage");
        assertThat(kept().settings())
                .isEqualTo(new TemplateSettings(
                        name,
                        45,
                        "What you owe",
                        List.of(new Question("question-1", "Since when?", Question.Kind.TEXT, true, List.of()))));
        assertThat(templates.offeredTo(AccountFixture.open(accounts, Role.USER).id(), Locale.ENGLISH))
                .contains(kept());
    }

    @Test
    void changesItUnlessSomebodyElseDidMeanwhile() {
        CalendarTemplate template = template();
        Map<String, String> changed = form();
        changed.put("minutes", "60");
        changed.put("version", Long.toString(template.version()));

        assertThat(save(template.id().value(), changed).statusCode()).isEqualTo(303);
        assertThat(kept().settings().minutes()).isEqualTo(60);
        HttpResponse<String> late = save(template.id().value(), changed);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("name=\"version\" value=\"" + kept().version() + "\"", "value=\"60\"");
    }

    @Test
    void removesIt() {
        CalendarTemplate template = template();
        String path = "/admin/templates/" + template.id();

        assertThat(admins.submit("/admin/templates", path + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(templates.ofEverybody()).isEmpty();
        assertThat(admins.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void leadsFromWhatIsWrongToItsFieldsWithEverythingTyped() {
        Map<String, String> wrong = form();
        wrong.put("name", "");
        wrong.put("minutes", "soon");
        wrong.put("questions[0].kind", "CHOICE");
        wrong.put("questions[0].options", "One");
        HttpResponse<String> refused = save("new", wrong);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("href=\"#minutes\"", "value=\"soon\"", "value=\"Since when?\"", "What you owe");
        wrong.put("minutes", "45");
        assertThat(save("new", wrong).body()).contains("href=\"#name\"", "href=\"#questions[0].options\"");
    }

    @Test
    void growsByAButtonThatSavesNothing() {
        Map<String, String> grown = form();
        grown.put("row", "add:questions");

        assertThat(save("new", grown).body()).contains("questions[1].label", "value=\"Since when?\"");
        assertThat(templates.ofEverybody()).isEmpty();
    }

    @Test
    void touchesNoTemplateOfAPerson() {
        Account expert = AccountFixture.open(accounts, Role.USER);
        CalendarTemplate own = templates.create(expert.id(), new TemplateSettings("Mine", 30, "", List.of()));

        assertThat(admins.get("/admin/templates/" + own.id()).statusCode()).isEqualTo(404);
        assertThat(admins.submit("/admin/templates/new", "/admin/templates/" + own.id() + "/removal", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> save(String id, Map<String, String> form) {
        return admins.submit("/admin/templates/new", "/admin/templates/" + id, form);
    }

    private Map<String, String> form() {
        return new HashMap<>(Map.of(
                "name", name,
                "minutes", "45",
                "agenda", "What you owe",
                "questions[0].label", "Since when?",
                "questions[0].kind", "TEXT",
                "questions[0].options", "",
                "questions[0].required", "on"));
    }

    private CalendarTemplate template() {
        return templates.create(null, new TemplateSettings(name, 30, "", List.of()));
    }

    private CalendarTemplate kept() {
        return templates.ofEverybody().getFirst();
    }
}
