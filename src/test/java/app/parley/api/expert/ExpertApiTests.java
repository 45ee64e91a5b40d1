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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.junit.jupiter.params.provider.ValueSource;
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
    void findsByRatingAndPriceInTheOrderThatIsAskedFor() {
        PersonId good = sells("good-4", 60, 120);
        PersonId best = sells("best-4", 200);
        sells("cheap-4", 5);
        PersonId poor = sells("poor-4");
        experts.addRating(good, 9, 2);
        experts.addRating(best, 14, 3);
        experts.addRating(poor, 2, 1);

        String ours = "/experts?skill=Filtering";
        assertThat(handles(ours + "&minRating=4.5")).containsExactlyInAnyOrder("good-4", "best-4");
        assertThat(handles(ours + "&minRating=4.51")).containsExactly("best-4");
        assertThat(handles(ours + "&minRating=1")).doesNotContain("cheap-4").hasSize(3);
        assertThat(handles(ours + "&maxPrice=60")).containsExactlyInAnyOrder("good-4", "cheap-4");
        assertThat(handles(ours + "&maxPrice=0")).isEmpty();
        assertThat(handles(ours + "&sort=RATING")).containsExactly("best-4", "good-4", "poor-4", "cheap-4");
        assertThat(handles(ours + "&sort=PRICE")).containsExactly("cheap-4", "good-4", "best-4", "poor-4");
        assertThat(handles(ours + "&sort=RATING&minRating=2&maxPrice=150")).containsExactly("good-4");
        Api.at(port).get("/experts?minRating=6").expectInvalid("minRating", "out-of-range");
        Api.at(port).get("/experts?minRating=NaN").expectInvalid("minRating", "out-of-range");
        Api.at(port).get("/experts?maxPrice=-1").expectInvalid("maxPrice", "out-of-range");
        Api.at(port).get("/experts?sort=LUCK").expect(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NAME", "RATING", "PRICE"})
    void givesEveryExpertOnceInEveryOrder(String order) {
        String skill = "Paging " + order;
        for (int i = 0; i < 7; i++) {
            PersonId person = sells("paging-" + order.toLowerCase(Locale.ROOT) + i, skill, 10 + i % 2);
            if (i % 3 > 0) {
                experts.addRating(person, 3 + i % 2, 1);
            }
        }

        String list = "/experts?sort=" + order + "&skill=" + skill.replace(" ", "%20");
        assertThat(allPages(list + "&limit=2"))
                .isEqualTo(handles(list))
                .doesNotHaveDuplicates()
                .hasSize(7);
    }

    @Test
    void refusesACursorOfAnotherOrder() {
        sells("cursor-1");
        sells("cursor-2");
        String cursor = Api.at(port).get("/experts?limit=1&skill=Filtering").text("nextCursor");

        Api.at(port).get("/experts?sort=RATING&cursor=" + cursor).expectInvalid("cursor", "malformed");
    }

    @Test
    void remembersWhomAPersonMarkedForThemAlone() {
        sells("liked-1", 10);
        sells("liked-2");
        Account liked = AccountFixture.open(accounts, Role.USER);
        signIn(liked).put("/me/expert-profile", profile("liked-3", true)).expect(200);
        Api person = signIn(AccountFixture.open(accounts, Role.USER));
        Api.at(port).put("/me/favourites/liked-1", Map.of()).expectProblem(401, "not-signed-in");
        person.put("/me/favourites/no-such-expert", Map.of()).expectProblem(404, "not-found");
        for (String handle : List.of("liked-2", "liked-1", "LIKED-1", "liked-3")) {
            person.put("/me/favourites/" + handle, Map.of()).expect(204);
        }

        assertThat(person.get("/me/favourites").expect(200).json().path("items").findValuesAsString("handle"))
                .containsExactlyInAnyOrder("liked-1", "liked-2", "liked-3");
        assertThat(person.get("/me/favourites?limit=1").text("nextCursor")).isNotEmpty();
        assertThat(other.get("/me/favourites").expect(200).json().path("items")).isEmpty();

        accounts.setEnabled(liked.id(), false);
        assertThat(person.get("/me/favourites").json().path("items").findValuesAsString("handle"))
                .doesNotContain("liked-3");
        person.delete("/me/favourites/liked-3").expect(204);
        person.delete("/me/favourites/liked-3").expectProblem(404, "not-found");
        person.delete("/me/favourites/liked-1").expect(204);
        person.delete("/me/favourites/liked-1").expect(204);
        assertThat(person.get("/me/favourites").json().path("items").findValuesAsString("handle"))
                .containsExactly("liked-2");
    }

    @Test
    void tellsTheSkillsOfPublishedExperts() {
        for (String[] person :
                new String[][] {{"skilled-1", "Čeština,Go"}, {"skilled-2", "CESTINA"}, {"hidden-3", "Go,Rust"}}) {
            Map<String, @Nullable Object> profile = profile(person[0], !person[0].startsWith("hidden"));
            profile.put("skills", List.of(person[1].split(",")));
            signIn(AccountFixture.open(accounts, Role.USER))
                    .put("/me/expert-profile", profile)
                    .expect(200);
        }

        Map<String, Long> skills = new HashMap<>();
        Api.at(port)
                .get("/skills?limit=100")
                .expect(200)
                .json()
                .path("items")
                .forEach(skill -> skills.put(
                        skill.path("name").asString(), skill.path("experts").asLong()));

        assertThat(skills).containsEntry("CESTINA", 2L).containsEntry("Go", 1L).doesNotContainKey("Rust");
        Api.Answer first = Api.at(port).get("/skills?limit=1").expect(200);
        assertThat(first.json().path("items")).hasSize(1);
        Api.Answer second = Api.at(port)
                .get("/skills?limit=1&cursor=" + first.text("nextCursor"))
                .expect(200);
        assertThat(second.json().at("/items/0/name")).isNotEqualTo(first.json().at("/items/0/name"));
        Api.at(port).get("/skills?cursor=bm9uc2Vuc2U").expectInvalid("cursor", "malformed");
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

        assertThat(allPages("/experts?skill=paging&limit=3"))
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

    private PersonId sells(String handle, long... prices) {
        return sells(handle, "Filtering", prices);
    }

    private PersonId sells(String handle, String skill, long... prices) {
        Account account = AccountFixture.open(accounts, Role.USER);
        Map<String, @Nullable Object> profile = profile(handle, true);
        profile.put("skills", List.of(skill));
        Api seller = signIn(account);
        seller.put("/me/expert-profile", profile).expect(200);
        for (long price : prices) {
            Map<String, @Nullable Object> offering = offering();
            offering.put("price", price);
            seller.post("/me/offerings", offering).expect(201);
        }
        return account.id();
    }

    private List<String> allPages(String list) {
        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Api.Answer page = Api.at(port).get(list + cursor).expect(200);
            seen.addAll(page.json().path("items").findValuesAsString("handle"));
            cursor = page.json().path("nextCursor").isNull() ? "" : "&cursor=" + page.text("nextCursor");
        } while (!cursor.isEmpty());
        return seen;
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
