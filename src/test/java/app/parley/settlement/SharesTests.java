package app.parley.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.meeting.Terms;
import app.parley.meeting.Terms.SilentUser;
import app.parley.shared.Credits;
import app.parley.shared.Percentage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # price, returned, paid, fee
            100,     0,        80,   20
            0,       0,        0,    0
            1,       0,        1,    0
            4,       0,        4,    0
            5,       0,        4,    1
            99,      0,        80,   19
            1000000, 0,        800000, 200000
            """)
    void theFeeRoundsDownInFavourOfTheExpert(long price, long returned, long paid, long fee) {
        assertThat(Shares.paying(Credits.of(price), terms())).isEqualTo(shares(returned, paid, fee, 0));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # price, compensation
            100,     50
            0,       0
            1,       0
            3,       1
            999999,  499999
            """)
    void theCompensationRoundsDownInFavourOfThePlatform(long price, long compensation) {
        assertThat(Shares.compensating(Credits.of(price), terms())).isEqualTo(shares(price, 0, 0, compensation));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # price, percent, returned, paid, fee
            100,     50,      50,       40,   10
            100,     1,       99,       1,    0
            100,     99,      1,        80,   19
            3,       50,      2,        1,    0
            0,       50,      0,        0,    0
            7,       33,      5,        2,    0
            """)
    void aSplitRoundsTheExpertsShareDown(long price, int percent, long returned, long paid, long fee) {
        assertThat(Shares.splitting(Credits.of(price), Percentage.of(percent), terms()))
                .isEqualTo(shares(returned, paid, fee, 0));
    }

    @Test
    void nothingIsLostAndNothingIsMade() {
        for (long price = 0; price <= 300; price++) {
            assertThat(total(Shares.paying(Credits.of(price), terms()))).isEqualTo(price);
            assertThat(total(Shares.refunding(Credits.of(price)))).isEqualTo(price);
            for (int percent = 1; percent < 100; percent++) {
                assertThat(total(Shares.splitting(Credits.of(price), Percentage.of(percent), terms())))
                        .isEqualTo(price);
            }
        }
    }

    private static long total(Shares shares) {
        return shares.returned().plus(shares.paid()).plus(shares.fee()).amount();
    }

    private static Shares shares(long returned, long paid, long fee, long compensation) {
        return new Shares(Credits.of(returned), Credits.of(paid), Credits.of(fee), Credits.of(compensation));
    }

    private static Terms terms() {
        return new Terms(
                Percentage.of(20),
                Percentage.of(50),
                Percentage.of(50),
                Duration.ofHours(48),
                Duration.ofHours(168),
                Duration.ofMinutes(15),
                Duration.ofMinutes(60),
                SilentUser.PAY);
    }
}
