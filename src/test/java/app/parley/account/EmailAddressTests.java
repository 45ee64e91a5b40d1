package app.parley.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "Una@Example.TEST, una@example.test",
        "'  una@example.test ', una@example.test",
        "una+tag@example.test, una+tag@example.test",
        "o'neill@example.test, o'neill@example.test",
        "INFO@Bücher.Example, info@xn--bcher-kva.example"
    })
    void hasOneForm(String typed, String canonical) {
        EmailAddress address = EmailAddress.parse(typed).orElseThrow();

        assertThat(address.value()).isEqualTo(canonical);
        assertThat(EmailAddress.parse(address.value())).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "una",
                "@example.test",
                "una@",
                "una@example",
                "una@-example.test",
                "una@example..test",
                "una@127.0.0.1",
                ".una@example.test",
                "una..b@example.test",
                "una@b@example.test",
                "a@x.test,b@x.test",
                "una b@example.test",
                "Una <una@example.test>",
                "\"una\"@example.test",
                "una\r\nBcc: b@example.test",
                "una\0@example.test",
                "úna@example.test",
                "\ud800@example.test",
                "una@exa\u202Emple.test"
            })
    void refusesWhatIsNotExactlyOneAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 300, 100_000})
    void refusesTooLongOnes(int length) {
        assertThat(EmailAddress.parse("a".repeat(length) + "@example.test")).isEmpty();
    }
}
