package app.parley.settlement;

import static app.parley.meeting.Side.EXPERT;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_ME;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_OTHER_PARTY;
import static app.parley.settlement.Answer.FAILED_BECAUSE_OF_PLATFORM;
import static app.parley.settlement.Answer.WENT_SMOOTHLY;
import static app.parley.settlement.Outcome.PAY;
import static app.parley.settlement.Outcome.REFUND;
import static app.parley.settlement.Outcome.REFUND_AND_COMPENSATE;

import app.parley.meeting.Terms.SilentUser;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The named rules of the settlement table (in words: src/docs/rules/settlement.md). They are read
 * from the top, and the first that matches decides; when none matches, the evaluation waits.
 */
public enum SettlementRule {
    EXPERT_ADMITTED_FAULT_FIRST(REFUND, it -> it.expertSaid(FAILED_BECAUSE_OF_ME) && it.answeredFirst(EXPERT)),
    USER_SAID_SMOOTH(PAY, it -> it.userSaid(WENT_SMOOTHLY)),
    USER_ADMITTED_FAULT(PAY, it -> it.userSaid(FAILED_BECAUSE_OF_ME)),
    EXPERT_ADMITTED_FAULT(REFUND, it -> it.expertSaid(FAILED_BECAUSE_OF_ME)),
    BOTH_BLAMED_PLATFORM(
            REFUND_AND_COMPENSATE,
            it -> it.userSaid(FAILED_BECAUSE_OF_PLATFORM) && it.expertSaid(FAILED_BECAUSE_OF_PLATFORM)),

    USER_BLAMED_EXPERT_WHO_SAID_SMOOTH(
            it -> it.userSaid(FAILED_BECAUSE_OF_OTHER_PARTY) && it.expertSaid(WENT_SMOOTHLY)),
    EACH_BLAMED_THE_OTHER(
            it -> it.userSaid(FAILED_BECAUSE_OF_OTHER_PARTY) && it.expertSaid(FAILED_BECAUSE_OF_OTHER_PARTY)),
    USER_BLAMED_EXPERT_WHO_BLAMED_PLATFORM(
            it -> it.userSaid(FAILED_BECAUSE_OF_OTHER_PARTY) && it.expertSaid(FAILED_BECAUSE_OF_PLATFORM)),
    USER_BLAMED_PLATFORM_BUT_EXPERT_SAID_SMOOTH(
            it -> it.userSaid(FAILED_BECAUSE_OF_PLATFORM) && it.expertSaid(WENT_SMOOTHLY)),
    USER_BLAMED_PLATFORM_BUT_EXPERT_BLAMED_USER(
            it -> it.userSaid(FAILED_BECAUSE_OF_PLATFORM) && it.expertSaid(FAILED_BECAUSE_OF_OTHER_PARTY)),

    BOTH_SILENT(PAY, it -> it.userIsSilentAtLimit() && it.expertIsSilentAtLimit()),
    USER_BLAMED_SILENT_EXPERT(REFUND, it -> it.userSaid(FAILED_BECAUSE_OF_OTHER_PARTY) && it.expertIsSilentAtLimit()),
    USER_BLAMED_PLATFORM_AND_EXPERT_IS_SILENT(
            it -> it.userSaid(FAILED_BECAUSE_OF_PLATFORM) && it.expertIsSilentAtLimit()),
    EXPERT_BLAMED_SILENT_USER(PAY, it -> it.userIsSilentAtLimit() && it.expertSaid(FAILED_BECAUSE_OF_OTHER_PARTY)),
    EXPERT_BLAMED_PLATFORM_AND_USER_IS_SILENT(
            it -> it.userIsSilentAtLimit() && it.expertSaid(FAILED_BECAUSE_OF_PLATFORM)),
    EXPERT_SAID_SMOOTH_AND_SILENCE_AGREES(
            PAY, it -> it.userIsSilentAtLimit() && it.expertSaid(WENT_SMOOTHLY) && it.silentUserMeans(SilentUser.PAY)),
    EXPERT_SAID_SMOOTH_AND_SILENCE_IS_UNCLEAR(
            it -> it.userIsSilentAtLimit() && it.expertSaid(WENT_SMOOTHLY) && it.silentUserMeans(SilentUser.DISPUTE)),

    /** Not a row of the table: what stands with a settlement that an administrator decided. */
    ADMINISTRATOR_DECIDED(it -> false);

    private final @Nullable Outcome outcome;
    private final Predicate<Situation> condition;

    SettlementRule(Predicate<Situation> condition) {
        this(null, condition);
    }

    SettlementRule(@Nullable Outcome outcome, Predicate<Situation> condition) {
        this.outcome = outcome;
        this.condition = condition;
    }

    /** The first rule that decides this situation; empty while the evaluation has to wait. */
    static Optional<SettlementRule> deciding(Situation situation) {
        return Arrays.stream(values())
                .filter(rule -> rule.condition.test(situation))
                .findFirst();
    }

    /** What becomes of the price; empty when an administrator has to say. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
