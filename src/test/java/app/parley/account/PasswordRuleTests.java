package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.parley.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTests {

    private final PasswordRule rule = new PasswordRule();

    @ParameterizedTest
    @ValueSource(
            strings = {"parley-demo-2026", "        ", "žltý kôň", "😀😀😀😀😀😀😀😀", "aB3$aB3$", "\t\n tabs too"})
    void takesAnythingLongEnoughAsItIs(String password) {
        assertThat(rule.check("password", password)).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource({"'', required", "1234567, too-short", "😀😀😀😀😀😀😀, too-short", "password, too-common"})
    void refusesWithAReason(String password, String code) {
        refuses(password, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "Password1", "QWERTZUIOP", "iloveyou", "11111111", "heslo123", "Passwort1!"})
    void refusesTheMostCommonInAnyCase(String password) {
        refuses(password, "too-common");
    }

    @Test
    void countsCharactersAndNotBytes() {
        assertThat(rule.check("password", "ň".repeat(128))).hasSize(128);
        refuses("ň".repeat(129), "too-long");
    }

    @Test
    void refusesHalvesOfCharacters() {
        refuses("half of \ud83d", "malformed");
    }

    private void refuses(String password, String code) {
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(() -> rule.check("password", password))
                .satisfies(refusal ->
                        assertThat(refusal.fields()).containsExactly(new InvalidInput.Field("password", code)));
    }
}
