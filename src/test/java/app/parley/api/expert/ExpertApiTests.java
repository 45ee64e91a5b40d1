package app.parley.api.expert;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.account.Account;
import app.parley.account.AccountFixture;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.api.Api;
import app.parley.expert.Experts;
import app.parley.shared.PersonId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExpertApiTests {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Experts experts;

    private Api expert = Api.at(0);
    private Api other = Api.at(0);
    private PersonId expertId = new PersonId(new UUID(0, 0));

    @BeforeAll
    void twoPeople() {
        Account account = AccountFixture.open(accounts, Role.USER);
        expertId = account.id();
        expert = signIn(account);
        other = signIn(AccountFixture.open(accounts, Role.USER));
        expert.put("/me/expert-profile", profile("jana-1", true)).expect(200);
    }

    @Test
    void showsTheNameThatTheAccountHasNow() {
        Account account = AccountFixture.open(accounts, Role.USER);
        signIn(account).put("/me/expert-profile", profile("renamed-1", true)).expect(200);

        accounts.change(account.id(), "Zuzana Premenovaná", "Asia/Tokyo", null, null);

        Api.Answer shown = other.get("/experts/renamed-1").expect(200);
        assertThat(shown.text("displayName")).isEqualTo("Zuzana Premenovaná");
        assertThat(shown.text("zone")).isEqualTo("Asia/Tokyo");
        assertThat(other.get("/experts?q=premenovana").expect(200).json().path("items"))
                .hasSize(1);
    }

    @Test
    void takesTheProfileOfAClosedAccountDown() {
        Account account = AccountFixture.open(accounts, Role.USER);
        signIn(account).put("/me/expert-profile", profile("closed-1", true)).expect(200);

        accounts.setEnabled(account.id(), false);

        other.get("/experts/closed-1").expectProblem(404, "not-found");
    }

    @Test
    void makesWhoeverSavesAProfileAnExpert() {
        Api person = signIn(AccountFixture.open(accounts, Role.USER));
        person.get("/me/expert-profile").expectProblem(404, "not-found");
        person.post("/me/offerings", offering()).expectProblem(403, "not-allowed");

        Api.Answer saved =
                person.put("/me/expert-profile", profile("New-Handle", false)).expect(200);

        assertThat(saved.text("handle")).isEqualTo("new-handle");
        assertThat(saved.header("ETag")).contains("\"0\"");
        assertThat(person.get("/me").json().path("roles").valueStream().map(role -> role.asString()))
                .contains("EXPERT");
        person.post("/me/offerings", offering()).expect(201);
        Api.at(port).get("/experts/new-handle").expectProblem(404, "not-found");
        assertThat(handles("/experts?limit=100")).doesNotContain("new-handle");

        person.put("/me/expert-profile", profile("new-handle", true)).expect(200);
        Api.at(port).get("/experts/NEW-handle").expect(200);
    }

    @Test
    void showsAProfileToEverybody() {
        String offering = expert.post("/me/offerings", offering()).expect(201).text("id");
        experts.addRating(expertId, 5, 1);
        experts.addRating(expertId, 4, 1);
        experts.addRating(expertId, -1, 0);

        Api.Answer shown = Api.at(port).get("/experts/jana-1").expect(200);

        assertThat(shown.text("id")).isEqualTo(expertId.toString());
        assertThat(shown.text("displayName")).isEqualTo("Ada Example");
        assertThat(shown.text("zone")).isEqualTo("Europe/Berlin");
        assertThat(shown.json().at("/rating/average").asDouble()).isEqualTo(4.0);
        assertThat(shown.number("/rating/count")).isEqualTo(2);
        assertThat(shown.json().path("offerings").findValuesAsString("id")).contains(offering);
        assertThat(shown.json().path("calendars").isArray()).isTrue();

        expert.delete("/me/offerings/" + offering).expect(204);
        expert.delete("/me/offerings/" + offering).expectProblem(404, "not-found");
        expert.get("/me/offerings/" + offering).expectProblem(404, "not-found");
        assertThat(Api.at(port).get("/experts/jana-1").json().path("offerings").findValuesAsString("id"))
                .doesNotContain(offering);
    }

    @Test
    void findsByNameHeadlineAndSkills() {
        for (String[] person : new String[][] {
            {"zuzana-2", "Švédčina a Java", "Překlady,Java", "cs,sv"},
            {"anton-3", "100%_sure", "Steuerrecht", "de-AT"},
        }) {
            Map<String, @Nullable Object> profile = profile(person[0], true);
            profile.put("headline", person[1]);
            profile.put("skills", List.of(person[2].split(",")));
            profile.put("languages", List.of(person[3].split(",")));
            signIn(AccountFixture.open(accounts, Role.USER))
                    .put("/me/expert-profile", profile)
                    .expect(200);
        }

        assertThat(handles("/experts?q=svedcina%20JAVA")).containsExactly("zuzana-2");
        assertThat(handles("/experts?q=preklady%20example")).containsExactly("zuzana-2");
        assertThat(handles("/experts?q=java%20steuer")).isEmpty();
        assertThat(handles("/experts?q=100%25_s")).containsExactly("anton-3");
        assertThat(handles("/experts?q=0%25s")).isEmpty();
        assertThat(handles("/experts?skill=java")).containsExactly("zuzana-2");
        assertThat(handles("/experts?skill=jav")).isEmpty();
        assertThat(handles("/experts?language=de")).containsExactly("anton-3");
        assertThat(handles("/experts?language=de-at")).containsExactly("anton-3");
        assertThat(handles("/experts?language=cs&skill=Preklady&q=")).containsExactly("zuzana-2");
        Api.at(port).get("/experts?language=zz1234567890").expectInvalid("language", "not-a-language-tag");
        Api.at(port).get("/experts?q=" + "a".repeat(201)).expectInvalid("q", "too-long");
        Api.at(port).get("/experts?cursor=nonsense").expectInvalid("cursor", "malformed");
    }

    @Test
    void givesEveryExpertOnceOverAllPages() {
        for (int i = 0; i < 7; i++) {
            Map<String, @Nullable Object> profile = profile("page-" + i, true);
            profile.put("skills", List.of("Paging"));
            signIn(AccountFixture.open(accounts, Role.USER))
                    .put("/me/expert-profile", profile)
                    .expect(200);
        }

        List<String> seen = new java.util.ArrayList<>();
        String cursor = "";
        do {
            Api.Answer page =
                    Api.at(port).get("/experts?skill=paging&limit=3" + cursor).expect(200);
            seen.addAll(page.json().path("items").findValuesAsString("handle"));
            cursor = "&cursor=" + page.text("nextCursor");
            if (page.json().path("nextCursor").isNull()) {
                cursor = "";
            }
        } while (!cursor.isEmpty());

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        IntStream.range(0, 7).mapToObj(i -> "page-" + i).toArray(String[]::new));
    }

    @Test
    void refusesAHandleThatSomebodyHas() {
        other.put("/me/expert-profile", profile("JANA-1", true)).expectInvalid("handle", "taken");
    }

    @Test
    void refusesAnOldVersion() {
        Api person = signIn(AccountFixture.open(accounts, Role.USER));
        person.ifMatch(0)
                .put("/me/expert-profile", profile("old-version", true))
                .expectProblem(412, "stale-version");
        person.put("/me/expert-profile", profile("old-version", true)).expect(200);
        person.ifMatch(0)
                .put("/me/expert-profile", profile("old-version", true))
                .expect(200);
        person.ifMatch(0)
                .put("/me/expert-profile", profile("old-version", true))
                .expectProblem(412, "stale-version");

        Api.Answer offering = person.post("/me/offerings", offering()).expect(201);
        String path = "/me/offerings/" + offering.text("id");
        person.ifMatch(0).put(path, offering()).expect(200);
        person.ifMatch(0).put(path, offering()).expectProblem(412, "stale-version");
        assertThat(person.get(path).header("ETag")).contains("\"1\"");
    }

    @Test
    void hidesOfferingsOfOthers() {
        String path = "/me/offerings/"
                + expert.post("/me/offerings", offering()).expect(201).text("id");
        Api stranger = signIn(AccountFixture.open(accounts, Role.USER));
        stranger.put("/me/expert-profile", profile("stranger-9", true)).expect(200);

        stranger.get(path).expectProblem(404, "not-found");
        stranger.put(path, offering()).expectProblem(404, "not-found");
        stranger.delete(path).expectProblem(404, "not-found");
        other.put(path, offering()).expectProblem(403, "not-allowed");
        Api.at(port).get(path).expectProblem(401, "not-signed-in");
        Api.at(port).put("/me/expert-profile", profile("nobody", true)).expectProblem(401, "not-signed-in");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            handle    | ab        | handle    | too-short
            handle    | has space | handle    | malformed
            handle    | ümlaut    | handle    | malformed
            handle    | Admin     | handle    | reserved
            handle    | null      | handle    | required
            headline  | null      | headline  | required
            published | null      | published | required
            headline  | a\u0007b  | headline  | control-characters
            """)
    void namesTheFieldOfAProfileThatIsWrong(String member, @Nullable String value, String field, String code) {
        Map<String, @Nullable Object> profile = profile("fine-handle", true);
        profile.put(member, value);
        other.put("/me/expert-profile", profile).expectInvalid(field, code);
    }

    @Test
    void boundsListsAndTexts() {
        Map<String, @Nullable Object> profile = profile("fine-handle", true);
        profile.put("headline", "é".repeat(161));
        other.put("/me/expert-profile", profile).expectInvalid("headline", "too-long");
        profile.put("headline", "😀".repeat(160));
        profile.put("skills", IntStream.range(0, 31).mapToObj(i -> "s" + i).toList());
        other.put("/me/expert-profile", profile).expectInvalid("skills", "too-many");
        profile.put("skills", List.of("fine", "  "));
        other.put("/me/expert-profile", profile).expectInvalid("skills[1]", "required");
        profile.put("skills", List.of());
        profile.put("languages", List.of("en", "not a tag"));
        other.put("/me/expert-profile", profile).expectInvalid("languages[1]", "not-a-language-tag");
        profile.put("languages", List.of());
        profile.put("handle", "h".repeat(41));
        other.put("/me/expert-profile", profile).expectInvalid("handle", "too-long");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "minutes, 4, out-of-range",
        "minutes, 721, out-of-range",
        "price, -1, out-of-range",
        "price, 1000001, out-of-range",
        "minutes, , required",
        "price, , required"
    })
    void boundsOfferings(String member, @Nullable Long value, String code) {
        Map<String, @Nullable Object> offering = offering();
        offering.put(member, value);
        expert.post("/me/offerings", offering).expectInvalid(member, code);
    }

    @Test
    void takesTheEdgesOfItsBounds() {
        for (long[] edge : new long[][] {{5, 0}, {720, 1_000_000}}) {
            Map<String, @Nullable Object> offering = offering();
            offering.put("minutes", edge[0]);
            offering.put("price", edge[1]);
            expert.post("/me/offerings", offering).expect(201);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "ROOM, ignored, ok",
        "URL, https://meet.example.test/abc, ok",
        "URL, http://meet.example.test/abc, not-a-web-address",
        "URL, javascript:alert(1), not-a-web-address",
        "URL, https://you@evil.test/, not-a-web-address",
        "URL, not a url, not-a-web-address",
        "PHONE, +49 30 1234, ok",
        "PLACE, '', required"
    })
    void knowsWhereAnOfferingTakesPlace(String kind, String detail, String outcome) {
        Map<String, @Nullable Object> offering = offering();
        offering.put("location", Map.of("kind", kind, "detail", detail));
        Api.Answer answer = expert.post("/me/offerings", offering);
        if (outcome.equals("ok")) {
            assertThat(answer.expect(201).text("/location/detail")).isEqualTo(kind.equals("ROOM") ? "" : detail);
        } else {
            answer.expectInvalid("location.detail", outcome);
        }
    }

    @Test
    void createsAnOfferingOncePerKey() {
        Api keyed = expert.withKey("offering-once");
        String first = keyed.post("/me/offerings", offering()).expect(201).text("id");

        assertThat(keyed.post("/me/offerings", offering()).expect(201).text("id"))
                .isEqualTo(first);
    }

    @Test
    void keepsAtMostAHundredOfferings() {
        Api busy = signIn(AccountFixture.open(accounts, Role.USER));
        busy.put("/me/expert-profile", profile("busy-1", true)).expect(200);
        String first = busy.post("/me/offerings", offering()).expect(201).text("id");
        for (int i = 1; i < 100; i++) {
            busy.post("/me/offerings", offering()).expect(201);
        }

        busy.post("/me/offerings", offering()).expectProblem(409, "too-many-offerings");

        busy.delete("/me/offerings/" + first).expect(204);
        busy.post("/me/offerings", offering()).expect(201);
    }

    private List<String> handles(String path) {
        return Api.at(port).get(path).expect(200).json().path("items").findValuesAsString("handle").stream()
                .collect(Collectors.toList());
    }

    private Api signIn(Account account) {
        return Api.at(port).signIn(account.email(), AccountFixture.PASSWORD);
    }

    private static Map<String, @Nullable Object> profile(String handle, boolean published) {
        Map<String, @Nullable Object> profile = new HashMap<>();
        profile.put("handle", handle);
        profile.put("headline", "Helps");
        profile.put("bio", "");
        profile.put("skills", List.of("Law"));
        profile.put("languages", List.of("en"));
        profile.put("published", published);
        return profile;
    }

    private static Map<String, @Nullable Object> offering() {
        Map<String, @Nullable Object> offering = new HashMap<>();
        offering.put("title", "An hour 🙂");
        offering.put("description", "");
        offering.put("minutes", 60);
        offering.put("price", 100);
        offering.put("skill", null);
        return offering;
    }
}
