package app.parley.settlement;

import app.parley.meeting.MeetingFacts;
import app.parley.meeting.Side;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the settlement's own rules would do with a price that waits in escrow, told to one side. It is worked out from that
 * side's own answer alone, so that a prediction can never betray what the other side has said, or whether it has.
 *
 * @param limit when silence begins to count and the sweep settles
 * @param silence what happens then when nobody says any more than the viewer knows of
 * @param speaker whose answers are told of: the viewer while silent, then the other side
 * @param answers what each of the speaker's answers would do
 */
public record Prospects(Instant limit, Prospect silence, Side speaker, Map<Answer, Consequence> answers) {

    /**
     * What an answer would do.
     *
     * @param atOnce whether it does so at once, whatever the other side has said before; otherwise it is what happens at
     *     the limit if the other side is silent then, and an answer of theirs may change it
     */
    public record Consequence(Prospect prospect, boolean atOnce) {}

    /**
     * @param said the viewer's own answer; null while silent
     * @return empty unless the rules still have to settle the meeting
     */
    public static Optional<Prospects> of(MeetingFacts meeting, Side viewer, @Nullable Answer said) {
        Instant limit = meeting.settlementDueAt();
        if (limit == null) {
            return Optional.empty();
        }
        Table table = new Table(meeting, viewer);
        return table.atLimit(said)
                .map(silence -> said == null
                        ? new Prospects(limit, silence, viewer, table.spoken())
                        : new Prospects(limit, silence, viewer.other(), table.repliesTo(said)));
    }

    /** The rules, asked about this meeting by this side. */
    private record Table(MeetingFacts meeting, Side side) {

        Map<Answer, Consequence> spoken() {
            Map<Answer, Consequence> consequences = new EnumMap<>(Answer.class);
            for (Answer answer : Answer.values()) {
                atLimit(answer)
                        .ifPresent(later -> consequences.put(answer, new Consequence(later, isCertain(answer, later))));
            }
            return consequences;
        }

        Map<Answer, Consequence> repliesTo(Answer said) {
            Map<Answer, Consequence> consequences = new EnumMap<>(Answer.class);
            for (Answer reply : Answer.values()) {
                decided(said, reply, side, false)
                        .ifPresent(prospect -> consequences.put(reply, new Consequence(prospect, true)));
            }
            return consequences;
        }

        Optional<Prospect> atLimit(@Nullable Answer said) {
            return decided(said, null, said == null ? null : side, true);
        }

        /** An answer that settles alone comes to the same after anything that can have been said before it. */
        private boolean isCertain(Answer answer, Prospect later) {
            return decided(answer, null, side, false)
                    .map(later::comesToTheSameAs)
                    .orElse(false);
        }

        private Optional<Prospect> decided(
                @Nullable Answer own, @Nullable Answer theirs, @Nullable Side first, boolean limitReached) {
            boolean isUser = side == Side.USER;
            return SettlementRule.deciding(new Situation(
                            isUser ? own : theirs,
                            isUser ? theirs : own,
                            first,
                            limitReached,
                            meeting.terms().silentUserAfterExpertSmooth()))
                    .map(rule -> Prospect.of(rule, meeting));
        }
    }
}
