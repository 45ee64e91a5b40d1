package app.parley;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.calendar.Approval;
import app.parley.calendar.CalendarType;
import app.parley.calendar.Distribution;
import app.parley.calendar.Question;
import app.parley.calendar.Rank;
import app.parley.calendar.Service;
import app.parley.connected.CalendarState;
import app.parley.connected.ReadFailure;
import app.parley.meeting.CreditPaymentStatus;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.RejectionReason;
import app.parley.meeting.Side;
import app.parley.meeting.TimelineEventType;
import app.parley.notification.Channel;
import app.parley.notification.NotificationKind;
import app.parley.platform.mail.MailState;
import app.parley.settlement.Answer;
import app.parley.settlement.Outcome;
import app.parley.settlement.SettlementRule;
import app.parley.support.Mentions;
import app.parley.support.Pages;
import app.parley.support.Texts;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text people read has a key, and every key has a text in every language. */
class MessagesTests {
    private static final Map<String, String> ENGLISH = Texts.of("");

    @ParameterizedTest
    @ValueSource(strings = {"_de", "_cs", "_sk"})
    void everyLanguageHasTheSameKeys(String language) {
        assertThat(Texts.of(language).keySet()).containsExactlyInAnyOrderElementsOf(ENGLISH.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_cs", "_sk"})
    void everyTextSaysSomething(String language) {
        assertThat(Texts.of(language))
                .allSatisfy((key, text) -> assertThat(text).as(key).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_cs", "_sk"})
    void everyTextWithPlacesIsAPatternWithThePlacesOfTheEnglishOne(String language) {
        Texts.of(language).forEach((key, text) -> {
            assertThat(places(text)).as(key + language).isEqualTo(places(ENGLISH.getOrDefault(key, "")));
            if (!places(text).isEmpty()) {
                assertThat(new MessageFormat(text).getFormats()).as(key).isNotNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_de", "_cs", "_sk"})
    void noKeyIsWrittenTwice(String language) {
        assertThat(Texts.keys(language)).doesNotHaveDuplicates();
    }

    @Test
    void everyKeyIsUsed() {
        Mentions mentions = Mentions.ofKeys();
        assertThat(ENGLISH.keySet()).allMatch(mentions::has, "is mentioned in a template or in Java");
    }

    @Test
    void everyKeyThatATemplateNamesExists() {
        assertThat(Pages.templates())
                .isNotEmpty()
                .allSatisfy(
                        (name, page) -> assertThat(keysNamedIn(page)).as(name).isSubsetOf(ENGLISH.keySet()));
    }

    @Test
    void everyKeyThatAPageControllerNamesExists() {
        assertThat(Texts.named("src/main/java/app/parley/web", Pattern.compile("\"((?:notice|nav)\\.[a-z.-]+[a-z])\"")))
                .isNotEmpty()
                .isSubsetOf(ENGLISH.keySet());
    }

    @Test
    void everyRefusalHasAText() {
        assertThat(Texts.named("src/main/java", Pattern.compile("Kind\\.[A-Z_]+,\\s*\"([a-z-]+)\"")))
                .isNotEmpty()
                .extracting(code -> "refusal." + code)
                .isSubsetOf(ENGLISH.keySet());
    }

    @Test
    void everyWrongFieldHasAText() {
        Pattern code = Pattern.compile("InvalidInput\\((?:\\w+|\"[^\"]*\"),\\s*\"([a-z-]+)\"");
        assertThat(Texts.named("src/main/java", code))
                .isNotEmpty()
                .extracting(wrong -> "invalid." + wrong)
                .isSubsetOf(ENGLISH.keySet());
    }

    @Test
    void everyConstantThatPeopleReadHasAText() {
        Stream<String> sides = Arrays.stream(CreditPaymentStatus.values())
                .flatMap(status -> Arrays.stream(Side.values()).map(side -> "meeting.money." + status + "." + side));
        Stream<String> keys = Stream.of(
                        sides,
                        keys("meeting.status.", MeetingStatus.values()),
                        keys("timeline.", TimelineEventType.values()),
                        keys("answer.", Answer.values()),
                        keys("outcome.", Outcome.values()),
                        keys("connected.state.", CalendarState.values()),
                        keys("connected.means.", CalendarState.values()),
                        keys("connected.failure.", ReadFailure.values()),
                        keys("rejection.", RejectionReason.values()),
                        keys("mail.state.", MailState.values()),
                        keys("mail.lead.", NotificationKind.values()),
                        keys("notification.kind.", NotificationKind.values()),
                        keys("preferences.", Channel.values()),
                        keys("calendar.type.", CalendarType.values()),
                        keys("calendar.new.", CalendarType.values()),
                        keys("approval.", Approval.values()),
                        keys("distribution.", Distribution.values()),
                        keys("rank.", Rank.values()),
                        keys("weight.", Rank.values()),
                        keys("charge.", Service.Charge.values()),
                        keys("question.", Question.Kind.values()),
                        keys("settlement.rule.", SettlementRule.values()))
                .flatMap(some -> some);
        assertThat(keys).isSubsetOf(ENGLISH.keySet());
    }

    @Test
    void noTemplateShowsALiteral() {
        Pages.templates()
                .forEach((name, page) ->
                        assertThat(Pages.literals(page)).as(name).isEmpty());
    }

    @Test
    void noExpressionShowsALiteral() {
        assertThat(Pages.templates())
                .allSatisfy((name, page) ->
                        assertThat(Pages.literalsInExpressions(page)).as(name).isEmpty());
    }

    @Test
    void everyPageHasATitleOfItsOwn() {
        List<String> titles = Pages.templates().values().stream()
                .flatMap(page -> Pattern.compile("<title[^>]* th:text=\"([^\"]*)\"")
                        .matcher(page)
                        .results())
                .map(title -> title.group(1))
                .toList();
        assertThat(titles).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @Test
    void htmxIsToldInAttributesThatHtmlKnows() {
        assertThat(Pages.templates())
                .allSatisfy((name, page) ->
                        assertThat(page).as("write data-hx-… in %s", name).doesNotContainPattern("[\\s:]hx-[a-z]"));
    }

    @Test
    void noTemplateTrustsATextOrCarriesStylesOrScripts() {
        assertThat(Pages.templates())
                .allSatisfy((name, page) -> assertThat(page)
                        .as(name)
                        .doesNotContain("th:utext")
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern("\\son[a-z]+=")
                        .doesNotContainPattern("<script>|<style|javascript:"));
    }

    private static Set<String> keysNamedIn(String page) {
        return Pattern.compile("#\\{([a-zA-Z0-9.-]+)[(}]")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant);
    }

    private static Set<String> places(String text) {
        List<MatchResult> found =
                Pattern.compile("\\{(\\d)").matcher(text).results().toList();
        return found.stream().map(place -> place.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
