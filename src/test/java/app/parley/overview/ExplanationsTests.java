package app.parley.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.settlement.Outcome;
import app.parley.settlement.Settlement;
import app.parley.settlement.SettlementRule;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExplanationsTests {

    private final Explanations explanations = new Explanations(messages());

    @ParameterizedTest
    @EnumSource
    void thePublishedRulesSayTheSame(SettlementRule rule) throws Exception {
        String published = Files.readString(Path.of("src/docs/rules/settlement.md"));
        assertThat(published.lines().filter(line -> line.startsWith("| `" + rule + "` |")))
                .singleElement()
                .asString()
                .endsWith("| " + explanations.of(rule, Locale.ENGLISH) + " |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "cs", "sk"})
    void everyRuleIsExplainedInEveryLanguage(String language) {
        assertThat(SettlementRule.values())
                .allSatisfy(rule -> assertThat(explanations.of(rule, Locale.of(language)))
                        .isNotBlank()
                        .isNotEqualTo(explanations.of(rule, Locale.ENGLISH)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            en, PAY,                   The expert received 80 credits; the platform a fee of 1 credit.
            en, REFUND,                1200 credits went back to the user.
            en, REFUND_AND_COMPENSATE, 1200 credits went back to the user; the expert received 80 credits from the platform.
            de, PAY,                   Die Expertenseite hat 80 Credits erhalten; die Plattform eine Gebühr von 1 Credit.
            cs, PAY,                   Expert dostal 80 kreditů; platforma poplatek 1 kredit.
            sk, REFUND,                Používateľovi bolo vrátené: 1200 kreditov.
            """)
    void amountsStandInPlainWords(String language, Outcome outcome, String expected) {
        Settlement settlement = settlement(outcome, 1_200, 80, 1);
        String explained = explanations.of(settlement, Locale.of(language));
        assertThat(comparable(explained)).endsWith(comparable(expected));
    }

    @Test
    void czechCountsToFour() {
        Settlement settlement = settlement(Outcome.PAY, 0, 3, 0);
        assertThat(explanations.of(settlement, Locale.of("cs"))).contains("3 kredity", "0 kreditů");
    }

    private static Settlement settlement(Outcome outcome, long returned, long paid, long fee) {
        return new Settlement(
                MeetingId.of(new UUID(0, 1)),
                SettlementRule.USER_SAID_SMOOTH,
                outcome,
                Map.of(),
                Credits.of(returned),
                Credits.of(paid),
                Credits.of(fee),
                Credits.ZERO,
                Instant.EPOCH);
    }

    /** Without grouping marks, which differ between locale data, and with one kind of separator. */
    private static String comparable(String text) {
        return text.replaceAll("(?<=\\d)[.,\\u00a0\\u202f](?=\\d)", "").replace(',', ';');
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
