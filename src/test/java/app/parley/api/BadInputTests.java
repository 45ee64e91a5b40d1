package app.parley.api;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ParleyTest
class BadInputTests {

    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void anybody() {
        api = Api.at(port);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"nonsense": 1}                            | nonsense     | unknown-field
            {"Text": "a"}                              | Text         | unknown-field
            {"text": 5}                                | text         | wrong-type
            {"text": true}                             | text         | wrong-type
            {"text": ["a"]}                            | text         | wrong-type
            {"text": {"a": 1}}                         | text         | wrong-type
            {"text": "a\\u0000b"}                      | text         | control-characters
            {"text": "a\\ud83d"}                       | text         | control-characters
            {"words": ["a", "\\udc00"]}                | words[1]     | control-characters
            {"words": "a"}                             | words        | wrong-type
            {"hours": {"MON": [["09:00", 12]]}}        | hours.MON[0][1] | wrong-type
            {"amount": 101.9}                          | amount       | wrong-type
            {"amount": 1e2}                            | amount       | wrong-type
            {"amount": "104"}                          | amount       | wrong-type
            {"amount": ""}                             | amount       | wrong-type
            {"amount": true}                           | amount       | wrong-type
            {"amount": [5]}                            | amount       | wrong-type
            {"amount": []}                             | amount       | wrong-type
            {"amount": 99999999999999999999}           | amount       | out-of-range
            {"count": 3000000000}                      | count        | out-of-range
            {"flag": 1}                                | flag         | wrong-type
            {"flag": "true"}                           | flag         | wrong-type
            {"at": "2026-11-23T09:00:00"}              | at           | not-an-instant
            {"at": "2026-11-23"}                       | at           | not-an-instant
            {"at": "2026-02-30T09:00:00Z"}             | at           | not-an-instant
            {"at": "2026-11-23T09:00:00Z[UTC]"}        | at           | not-an-instant
            {"at": ""}                                 | at           | not-an-instant
            {"at": "+999999999-12-31T23:59:59Z"}       | at           | out-of-range
            {"at": "1969-12-31T23:59:59Z"}             | at           | out-of-range
            {"at": 1700000000}                         | at           | wrong-type
            {"day": "2026-02-30"}                      | day          | not-a-date
            {"day": "2026-11-23T00:00:00Z"}            | day          | not-a-date
            {"length": "one hour"}                     | length       | not-a-duration
            {"length": "PT9999999999H"}                | length       | out-of-range
            {"id": "42"}                               | id           | malformed
            {"id": "AAAAAAAAAAAAAAAAAAAAAA=="}         | id           | malformed
            {"colour": "BLUE"}                         | colour       | unknown-value
            {"colour": "red"}                          | colour       | unknown-value
            {"colour": ""}                             | colour       | unknown-value
            {"colour": 0}                              | colour       | unknown-value
            """)
    void refusesValuesThatAreNotWhatTheFieldIs(String body, String field, String code) {
        api.send("POST", "/demo/probe/echo", body).expectInvalid(field, code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"text\": \"a\"",
                "{'text': 'a'}",
                "{\"text\": \"a\", \"text\": \"b\"}",
                "{\"amount\": NaN}",
                "{\"amount\": 007}",
                "{\"text\": \"a\"} x",
                "{\"text\": \"line\nbreak\"}",
                "nonsense"
            })
    void callsMalformedWhatIsNoJson(String body) {
        api.send("POST", "/demo/probe/echo", body).expectProblem(400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "\"text\"", "true", "{} {}"})
    void refusesJsonOfAnotherShape(String body) {
        assertThat(api.send("POST", "/demo/probe/echo", body).status()).isBetween(400, 422);
    }

    @Test
    void survivesEndlessNesting() {
        assertThat(api.send("POST", "/demo/probe/echo", "[".repeat(100_000)).status())
                .isBetween(400, 422);
        api.send("POST", "/demo/probe/echo", "{\"nonsense\": " + "[".repeat(100_000))
                .expectProblem(400, "malformed-json");
    }

    @Test
    void keepsEveryScript() {
        String text = "Ahoj 👋🏽 žluťoučký कखग 漢字 \u0645\u0631 <b>&amp;</b>";

        assertThat(api.post("/demo/probe/echo", Map.of("text", text))
                        .expect(200)
                        .text("text"))
                .isEqualTo(text);
    }

    @Test
    void readsInstantsOfEveryZoneAndGivesThemInUtc() {
        assertThat(api.post("/demo/probe/echo", Map.of("at", "2026-11-23T10:00:00+01:00"))
                        .expect(200)
                        .text("at"))
                .isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void givesAbsentMembersAsNullInTheOrderOfTheContract() {
        assertThat(api.send("POST", "/demo/probe/echo", "{}").expect(200).body())
                .isEqualTo("{\"text\":null,\"amount\":null,\"count\":null,\"flag\":null,\"at\":null,\"day\":null,"
                        + "\"length\":null,\"id\":null,\"colour\":null,\"words\":null,\"hours\":null}");
    }

    @Test
    void givesValuesAsPlainJson() {
        Api.Answer answer = api.post("/demo/probe/things", Map.of("text", "a")).expect(201);

        assertThat(answer.json().path("price").isIntegralNumber()).isTrue();
        assertThat(answer.text("owner")).isEqualTo(answer.text("id"));
    }

    @Test
    void refusesBodiesOverOneMebibyteAnnouncedOrNot() {
        String large = "{\"text\": \"" + "x".repeat(1 << 20) + "\"}";

        api.send("POST", "/demo/probe/echo", large).expectProblem(413, "too-large");
        api.send("POST", "/demo/probe/approval", large).expectProblem(413, "too-large");
        HttpRequest.BodyPublisher chunked =
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes()));
        api.stream("POST", "/demo/probe/echo", chunked).expectProblem(413, "too-large");
        api.stream("POST", "/demo/probe/approval", chunked).expectProblem(413, "too-large");
    }

    @Test
    void answersBodiesOfManyMebibytesToo() {
        api.send("POST", "/demo/probe/echo", "x".repeat(8 << 20)).expectProblem(413, "too-large");
    }

    @Test
    void takesNoMembersWhereACallHasNoBody() {
        api.send("POST", "/demo/probe/approval", null).expect(200);
        api.send("POST", "/demo/probe/approval", "{}").expect(200);
        api.send("POST", "/demo/probe/approval", "{\"note\": 1}").expectInvalid("note", "unknown-field");
        api.send("POST", "/demo/probe/approval", "{").expectProblem(400, "malformed-json");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, out-of-range",
        "limit=101, limit, out-of-range",
        "limit=-1, limit, out-of-range",
        "limit=99999999999, limit, out-of-range",
        "limit=ten, limit, malformed",
        "limit=, limit, malformed"
    })
    void boundsLists(String query, String field, String code) {
        api.get("/demo/probe/list?" + query).expectInvalid(field, code);
    }

    @Test
    void readsTwentyOfAListUnlessAsked() {
        assertThat(api.get("/demo/probe/list").expect(200).number("limit")).isEqualTo(20);
        assertThat(api.get("/demo/probe/list?limit=100").expect(200).number("limit"))
                .isEqualTo(100);
    }

    @Test
    void namesTheParameterThatIsMissingOrWrong() {
        api.get("/demo/probe/days").expectInvalid("from", "required");
        api.get("/demo/probe/days?from=tomorrow").expectInvalid("from", "not-a-date");
        api.get("/demo/probe/days?from=2999-01-01").expectInvalid("from", "out-of-range");
        api.get("/demo/probe/days?from=2026-11-23&colour=BLUE").expectInvalid("colour", "unknown-value");
        api.get("/demo/probe/text?q=a%00b").expectInvalid("q", "control-characters");
    }

    @Test
    void leadsNowhereByAPathThatIsNoIdentity() {
        api.get("/demo/probe/things/42").expectProblem(404, "not-found");
        api.get("/demo/probe/nothing").expectProblem(404, "not-found");
        api.get("/demo/probe/things/a;b").expectProblem(400, "malformed-request");
        api.get("/demo/probe//things").expectProblem(400, "malformed-request");
        api.get("/demo/probe/things/%00").expectProblem(400, "malformed-request");
    }

    @Test
    void answersWrongMethodsAndTypesInTheSameForm() {
        assertThat(api.delete("/demo/probe/echo")
                        .expectProblem(405, "method-not-allowed")
                        .header("Allow"))
                .hasValue("POST");
        api.with("Content-Type", "text/plain")
                .send("POST", "/demo/probe/echo", "{}")
                .expectProblem(415, "unsupported-media-type");
        assertThat(api.send("TRACE", "/demo/probe/echo", null)
                        .expectProblem(405, "method-not-allowed")
                        .header("Allow"))
                .isPresent();
        for (String form : List.of("multipart/form-data", "multipart/form-data; boundary=x", "multipart/mixed")) {
            api.with("Content-Type", form)
                    .send("POST", "/demo/probe/echo", "{}")
                    .expectProblem(415, "unsupported-media-type");
        }
        api.with("Content-Type", "application/json;charset=klingon")
                .send("POST", "/demo/probe/echo", "{}")
                .expectProblem(415, "unsupported-media-type");
        api.with("Accept", "text/html").get("/demo/probe/list").expectProblem(406, "not-acceptable");
    }
}
