package app.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.parley.shared.InvalidInput;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which holidays which region keeps. */
class HolidayRegionTests {

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource({
        "DE, 2027-10-03, true",
        "DE, 2027-01-06, false",
        "DE-BY, 2027-01-06, true",
        "DE-BE, 2027-01-06, false",
        "DE-BE, 2027-03-08, true",
        // Good Friday moves with Easter
        "DE, 2027-03-26, true",
        "SK, 2027-09-15, true",
        "CZ, 2027-09-28, true",
        "US, 2027-07-04, true"
    })
    void knowsTheHolidaysOfCountriesAndStates(String region, LocalDate date, boolean holiday) {
        assertThat(HolidayRegion.of("region", region).holidays(Year.from(date)).containsKey(date))
                .isEqualTo(holiday);
    }

    @Test
    void namesRegionsAndHolidaysInTheReadersLanguage() {
        HolidayRegion bavaria = HolidayRegion.of("region", "de-by");

        assertThat(bavaria.code()).isEqualTo("DE-BY");
        assertThat(bavaria.name(Locale.GERMAN)).isEqualTo("Bayern");
        assertThat(bavaria.holidays(Year.of(2027), Locale.GERMAN))
                .containsEntry(LocalDate.parse("2027-12-25"), "1. Weihnachtstag");
        assertThat(HolidayRegion.of("region", "DE").name(Locale.ENGLISH)).isEqualTo("Germany");
    }

    @Test
    void listsEveryCountryWithItsStates() {
        assertThat(HolidayRegion.countries())
                .extracting(HolidayRegion::code)
                .contains("AT", "CZ", "DE", "SK", "US")
                .isSorted();
        assertThat(HolidayRegion.states("DE")).hasSize(16);
        assertThat(HolidayRegion.states("XX")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "XX", "DE-XX", "NYSE", "DE-", "../../etc/passwd"})
    void refusesRegionsThatNobodyKnows(String code) {
        assertThatThrownBy(() -> HolidayRegion.of("region", code)).isInstanceOf(InvalidInput.class);
    }
}
