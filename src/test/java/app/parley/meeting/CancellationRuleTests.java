package app.parley.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import app.parley.calendar.Permissions;
import app.parley.expert.Location;
import app.parley.platform.Ids;
import app.parley.shared.Credits;
import app.parley.shared.MeetingId;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CancellationRuleTests {

    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");
    private static final Instant FREE_UNTIL = START.minus(Duration.ofHours(48));
    private static final Terms TERMS = new TermsSettings(
                    20,
                    50,
                    50,
                    Duration.ofHours(48),
                    Duration.ofHours(168),
                    Duration.ofMinutes(15),
                    Duration.ofMinutes(60),
                    Terms.SilentUser.PAY)
            .terms();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            price,   deducted, to expert, platform, returned
            0,       0,        0,         0,        0
            1,       0,        0,         0,        1
            2,       1,        1,         0,        1
            3,       1,        1,         0,        2
            9,       4,        4,         0,        5
            10,      5,        4,         1,        5
            11,      5,        4,         1,        6
            99,      49,       40,        9,        50
            100,     50,       40,        10,       50
            101,     50,       40,        10,       51
            999999,  499999,   400000,    99999,    500000
            1000000, 500000,   400000,    100000,   500000
            """)
    void roundsTheDeductionForThePayerAndTheFeeForTheExpert(
            long price, long deducted, long toExpert, long platform, long returned) {
        CancellationRule cost = CancellationRule.of(meeting(price, MeetingStatus.AGREED), Side.USER, START);

        assertThat(cost)
                .isEqualTo(new CancellationRule(
                        Credits.of(deducted), Credits.of(toExpert), Credits.of(platform), Credits.of(returned), true));
    }

    @Test
    void isFreeAtExactlyTheLimitAndLateAMicrosecondAfterIt() {
        MeetingFacts agreed = meeting(100, MeetingStatus.AGREED);

        assertThat(CancellationRule.of(agreed, Side.USER, FREE_UNTIL).late()).isFalse();
        assertThat(CancellationRule.of(agreed, Side.USER, FREE_UNTIL.plusNanos(1_000))
                        .late())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100})
    void costsAnExpertNothing(long price) {
        CancellationRule cost = CancellationRule.of(meeting(price, MeetingStatus.AGREED), Side.EXPERT, START);

        assertThat(cost.late()).isFalse();
        assertThat(cost.returned()).isEqualTo(Credits.of(price));
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void costsNothingWhileAwaitingApproval(Side side) {
        CancellationRule cost = CancellationRule.of(meeting(100, MeetingStatus.AWAITING_APPROVAL), side, START);

        assertThat(cost.late()).isFalse();
        assertThat(cost.deducted()).isEqualTo(Credits.ZERO);
    }

    private static MeetingFacts meeting(long price, MeetingStatus status) {
        return new MeetingFacts(
                MeetingId.of(Ids.next()),
                0,
                status,
                CreditPaymentStatus.BLOCKED,
                "Topic",
                TimeRange.of(START, Duration.ofMinutes(30)),
                Location.ROOM,
                Credits.of(price),
                null,
                null,
                PersonId.of(Ids.next()),
                PersonId.of(Ids.next()),
                true,
                true,
                Permissions.ALL,
                null,
                TERMS,
                null,
                null,
                null,
                FREE_UNTIL);
    }
}
