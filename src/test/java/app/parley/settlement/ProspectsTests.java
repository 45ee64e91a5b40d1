package app.parley.settlement;

import static app.parley.meeting.Side.EXPERT;
import static app.parley.meeting.Side.USER;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_ME;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_OTHER_PARTY;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_PLATFORM;
import static app.parley.settlement.Answer.WENT_SMOOTHLY;
import static org.assertj.core.api.Assertions.assertThat;

import app.parley.ParleyTest;
import app.parley.meeting.Side;
import app.parley.settlement.Prospects.Consequence;
import app.parley.settlement.SettlementFixture.Case;
import app.parley.shared.Credits;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ParleyTest
class ProspectsTests {

    @Autowired
    ApplicationContext context;

    SettlementFixture fixture;

    @BeforeEach
    void begin() {
        fixture = new SettlementFixture(context);
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatSilenceWouldDoIsWhatTheSweepThenDoes(Side viewer) {
        Case silent = fixture.ended(100);
        Prospects prospects = foretold(silent, viewer, null);
        assertThat(prospects.limit()).isEqualTo(silent.limit());
        assertThat(prospects.speaker()).isEqualTo(viewer);
        assertThat(prospects.silence().shares())
                .isEqualTo(new Shares(Credits.ZERO, Credits.of(80), Credits.of(20), Credits.ZERO));
        fixture.clock.set(silent.limit());
        fixture.sweep();
        assertThat(fixture.settlement(silent).rule())
                .isEqualTo(prospects.silence().rule());
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatAnAnswerWouldDoIsWhatItThenDoes(Side viewer) {
        for (Answer answer : Answer.values()) {
            Case meeting = fixture.ended(100);
            Consequence consequence = told(foretold(meeting, viewer, null), answer);
            fixture.answer(meeting, viewer, answer);
            if (!consequence.atOnce()) {
                assertThat(fixture.now(meeting).disputed() || fixture.find(meeting) != null)
                        .isFalse();
                assertThat(foretold(meeting, viewer, answer).silence()).isEqualTo(consequence.prospect());
                fixture.clock.set(meeting.limit());
                fixture.sweep();
            }
            assertBecame(meeting, consequence.prospect());
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void whatAReplyWouldDoIsWhatItThenDoes(Side viewer) {
        for (Answer said : unsettling(viewer)) {
            for (Answer reply : Answer.values()) {
                Case meeting = fixture.ended(100);
                fixture.answer(meeting, viewer, said);
                Prospects prospects = foretold(meeting, viewer, said);
                assertThat(prospects.speaker()).isEqualTo(viewer.other());
                fixture.answer(meeting, viewer.other(), reply);
                assertBecame(meeting, told(prospects, reply).prospect());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Side.class)
    void promisesAtOnceOnlyWhatNoEarlierAnswerOfTheOtherSideChanges(Side viewer) {
        for (Answer secret : unsettling(viewer.other())) {
            for (Answer answer : Answer.values()) {
                Case meeting = fixture.ended(100);
                fixture.answer(meeting, viewer.other(), secret);
                Consequence promised = told(foretold(meeting, viewer, null), answer);
                fixture.answer(meeting, viewer, answer);
                if (promised.atOnce()) {
                    assertThat(fixture.settlement(meeting).outcome())
                            .isEqualTo(promised.prospect().outcome().orElseThrow());
                }
            }
        }
    }

    @Test
    void knowsWhichAnswersSettleForSure() {
        assertThat(certain(USER)).containsExactlyInAnyOrder(WENT_SMOOTHLY, FAILED_BECAUSE_OF_ME);
        assertThat(certain(EXPERT)).containsExactly(FAILED_BECAUSE_OF_ME);
    }

    @Test
    void foretellsNothingOfWhatTheRulesNoLongerDecide() {
        Case settled = fixture.ended(100);
        fixture.answer(settled, USER, WENT_SMOOTHLY);
        assertThat(Prospects.of(fixture.now(settled), EXPERT, null)).isEmpty();
        Case disputed = fixture.disputed(100);
        assertThat(Prospects.of(fixture.now(disputed), USER, FAILED_BECAUSE_OF_OTHER_PARTY))
                .isEmpty();
    }

    private Set<Answer> certain(Side viewer) {
        Set<Answer> certain = EnumSet.noneOf(Answer.class);
        foretold(fixture.ended(100), viewer, null).answers().forEach((answer, consequence) -> {
            if (consequence.atOnce()) {
                certain.add(answer);
            }
        });
        return certain;
    }

    private static Set<Answer> unsettling(Side side) {
        return side == USER
                ? EnumSet.of(FAILED_BECAUSE_OF_OTHER_PARTY, FAILED_BECAUSE_OF_PLATFORM)
                : EnumSet.of(WENT_SMOOTHLY, FAILED_BECAUSE_OF_OTHER_PARTY, FAILED_BECAUSE_OF_PLATFORM);
    }

    private Prospects foretold(Case meeting, Side viewer, @Nullable Answer said) {
        return Prospects.of(fixture.now(meeting), viewer, said).orElseThrow();
    }

    private static Consequence told(Prospects prospects, Answer answer) {
        return Optional.ofNullable(prospects.answers().get(answer)).orElseThrow();
    }

    private void assertBecame(Case meeting, Prospect prospect) {
        if (prospect.outcome().isEmpty()) {
            assertThat(fixture.now(meeting).disputed()).isTrue();
        } else {
            assertThat(fixture.settlement(meeting).rule()).isEqualTo(prospect.rule());
            assertThat(fixture.settlement(meeting).expertPaid()).isEqualTo(prospect.toExpert());
        }
    }
}
