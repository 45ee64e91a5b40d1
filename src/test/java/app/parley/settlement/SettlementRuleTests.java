package app.parley.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.meeting.Side;
import app.parley.meeting.Terms.SilentUser;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The truth table: every pair of answers in both orders, before the limit and at it, with both readings of a silent user.
 * S went smoothly, M failed because of me, O because of the other party, P because of the platform, - silent; "waits"
 * means that the evaluation does not run yet.
 */
class SettlementRuleTests {

    static final String TABLE = """
            USER | EXPERT | FIRST  | BEFORE THE LIMIT                                    | AT THE LIMIT, SILENCE PAYS                          | AT THE LIMIT, SILENCE IS DISPUTED
            S    | S      | USER   | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH
            S    | S      | EXPERT | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH
            S    | M      | USER   | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH
            S    | M      | EXPERT | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST
            S    | O      | USER   | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH
            S    | O      | EXPERT | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH
            S    | P      | USER   | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH
            S    | P      | EXPERT | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH
            S    | -      | USER   | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH                            | PAY     USER_SAID_SMOOTH
            M    | S      | USER   | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT
            M    | S      | EXPERT | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT
            M    | M      | USER   | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT
            M    | M      | EXPERT | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST
            M    | O      | USER   | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT
            M    | O      | EXPERT | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT
            M    | P      | USER   | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT
            M    | P      | EXPERT | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT
            M    | -      | USER   | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT                         | PAY     USER_ADMITTED_FAULT
            O    | S      | USER   | DISPUTE USER_BLAMED_EXPERT_WHO_SAID_SMOOTH          | DISPUTE USER_BLAMED_EXPERT_WHO_SAID_SMOOTH          | DISPUTE USER_BLAMED_EXPERT_WHO_SAID_SMOOTH
            O    | S      | EXPERT | DISPUTE USER_BLAMED_EXPERT_WHO_SAID_SMOOTH          | DISPUTE USER_BLAMED_EXPERT_WHO_SAID_SMOOTH          | DISPUTE USER_BLAMED_EXPERT_WHO_SAID_SMOOTH
            O    | M      | USER   | REFUND  EXPERT_ADMITTED_FAULT                       | REFUND  EXPERT_ADMITTED_FAULT                       | REFUND  EXPERT_ADMITTED_FAULT
            O    | M      | EXPERT | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST
            O    | O      | USER   | DISPUTE EACH_BLAMED_THE_OTHER                       | DISPUTE EACH_BLAMED_THE_OTHER                       | DISPUTE EACH_BLAMED_THE_OTHER
            O    | O      | EXPERT | DISPUTE EACH_BLAMED_THE_OTHER                       | DISPUTE EACH_BLAMED_THE_OTHER                       | DISPUTE EACH_BLAMED_THE_OTHER
            O    | P      | USER   | DISPUTE USER_BLAMED_EXPERT_WHO_BLAMED_PLATFORM      | DISPUTE USER_BLAMED_EXPERT_WHO_BLAMED_PLATFORM      | DISPUTE USER_BLAMED_EXPERT_WHO_BLAMED_PLATFORM
            O    | P      | EXPERT | DISPUTE USER_BLAMED_EXPERT_WHO_BLAMED_PLATFORM      | DISPUTE USER_BLAMED_EXPERT_WHO_BLAMED_PLATFORM      | DISPUTE USER_BLAMED_EXPERT_WHO_BLAMED_PLATFORM
            O    | -      | USER   | waits                                               | REFUND  USER_BLAMED_SILENT_EXPERT                   | REFUND  USER_BLAMED_SILENT_EXPERT
            P    | S      | USER   | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_SAID_SMOOTH | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_SAID_SMOOTH | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_SAID_SMOOTH
            P    | S      | EXPERT | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_SAID_SMOOTH | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_SAID_SMOOTH | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_SAID_SMOOTH
            P    | M      | USER   | REFUND  EXPERT_ADMITTED_FAULT                       | REFUND  EXPERT_ADMITTED_FAULT                       | REFUND  EXPERT_ADMITTED_FAULT
            P    | M      | EXPERT | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST
            P    | O      | USER   | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_BLAMED_USER | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_BLAMED_USER | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_BLAMED_USER
            P    | O      | EXPERT | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_BLAMED_USER | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_BLAMED_USER | DISPUTE USER_BLAMED_PLATFORM_BUT_EXPERT_BLAMED_USER
            P    | P      | USER   | REFUND_AND_COMPENSATE BOTH_BLAMED_PLATFORM          | REFUND_AND_COMPENSATE BOTH_BLAMED_PLATFORM          | REFUND_AND_COMPENSATE BOTH_BLAMED_PLATFORM
            P    | P      | EXPERT | REFUND_AND_COMPENSATE BOTH_BLAMED_PLATFORM          | REFUND_AND_COMPENSATE BOTH_BLAMED_PLATFORM          | REFUND_AND_COMPENSATE BOTH_BLAMED_PLATFORM
            P    | -      | USER   | waits                                               | DISPUTE USER_BLAMED_PLATFORM_AND_EXPERT_IS_SILENT   | DISPUTE USER_BLAMED_PLATFORM_AND_EXPERT_IS_SILENT
            -    | S      | EXPERT | waits                                               | PAY     EXPERT_SAID_SMOOTH_AND_SILENCE_AGREES       | DISPUTE EXPERT_SAID_SMOOTH_AND_SILENCE_IS_UNCLEAR
            -    | M      | EXPERT | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST                 | REFUND  EXPERT_ADMITTED_FAULT_FIRST
            -    | O      | EXPERT | waits                                               | PAY     EXPERT_BLAMED_SILENT_USER                   | PAY     EXPERT_BLAMED_SILENT_USER
            -    | P      | EXPERT | waits                                               | DISPUTE EXPERT_BLAMED_PLATFORM_AND_USER_IS_SILENT   | DISPUTE EXPERT_BLAMED_PLATFORM_AND_USER_IS_SILENT
            -    | -      | -      | waits                                               | PAY     BOTH_SILENT                                 | PAY     BOTH_SILENT
            """;

    static final Map<String, Answer> ANSWERS = Map.of(
            "S", Answer.WENT_SMOOTHLY,
            "M", Answer.FAILED_BECAUSE_OF_ME,
            "O", Answer.FAILED_BECAUSE_OF_OTHER_PARTY,
            "P", Answer.FAILED_BECAUSE_OF_PLATFORM);

    @ParameterizedTest(name = "user {0}, expert {1}, first {2}")
    @CsvSource(textBlock = TABLE, delimiter = '|', useHeadersInDisplayName = true)
    void decidesAsTheTableSays(
            String user, String expert, String first, String before, String silencePays, String silenceIsDisputed) {
        assertThat(verdict(user, expert, first, false, SilentUser.PAY)).isEqualTo(before);
        assertThat(verdict(user, expert, first, false, SilentUser.DISPUTE)).isEqualTo(before);
        assertThat(verdict(user, expert, first, true, SilentUser.PAY)).isEqualTo(silencePays);
        assertThat(verdict(user, expert, first, true, SilentUser.DISPUTE)).isEqualTo(silenceIsDisputed);
    }

    @Test
    void theTableHasEveryCombinationOnce() {
        Set<String> expected = new HashSet<>();
        for (String user : Set.of("S", "M", "O", "P", "-")) {
            for (String expert : Set.of("S", "M", "O", "P", "-")) {
                boolean silentUser = user.equals("-");
                boolean silentExpert = expert.equals("-");
                if (silentUser && silentExpert) {
                    expected.add("- - -");
                }
                if (!silentUser) {
                    expected.add(user + " " + expert + " USER");
                }
                if (!silentExpert) {
                    expected.add(user + " " + expert + " EXPERT");
                }
            }
        }
        assertThat(TABLE.lines().skip(1).map(SettlementRuleTests::combination))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyRuleIsReachedByARow() {
        Set<SettlementRule> reached = Arrays.stream(TABLE.split("[\\s|]+"))
                .filter(word -> Arrays.stream(SettlementRule.values())
                        .anyMatch(rule -> rule.name().equals(word)))
                .map(SettlementRule::valueOf)
                .collect(Collectors.toSet());
        assertThat(reached)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(SettlementRule.ADMINISTRATOR_DECIDED)));
    }

    private static String verdict(String user, String expert, String first, boolean atLimit, SilentUser silence) {
        Situation situation = new Situation(ANSWERS.get(user), ANSWERS.get(expert), side(first), atLimit, silence);
        return SettlementRule.deciding(situation)
                .map(rule -> "%-7s %s".formatted(rule.outcome().map(Enum::name).orElse("DISPUTE"), rule))
                .orElse("waits");
    }

    private static @Nullable Side side(String first) {
        return first.equals("-") ? null : Side.valueOf(first);
    }

    private static String combination(String row) {
        String[] cells = row.split("\\|");
        return cells[0].strip() + " " + cells[1].strip() + " " + cells[2].strip();
    }
}
