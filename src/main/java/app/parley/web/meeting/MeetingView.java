package app.parley.web.meeting;

import app.parley.expert.Location;
import app.parley.meeting.Side;
import app.parley.overview.Action;
import app.parley.web.attachment.FileLine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting's page, as one of its sides sees it.
 *
 * @param expertHandle null while the expert has no profile
 * @param theirTime when it is for the other side, with their zone; null when their clocks say the same
 * @param left how long until what comes next; null when nothing does by itself
 * @param mayChangeFiles whether files are taken still, or one may be taken back
 * @param mayInvite whether guests can be invited still
 * @param mayProposeNext whether the viewer is the expert and may propose another meeting
 */
record MeetingView(
        MeetingLine line,
        long version,
        String userName,
        String expertName,
        @Nullable String expertHandle,
        @Nullable String theirTime,
        @Nullable String left,
        EscrowView escrow,
        Location location,
        @Nullable String calendar,
        boolean overlapsAnother,
        @Nullable Proposed newTime,
        @Nullable Link link,
        @Nullable Instant answerUntil,
        Set<Action> actions,
        @Nullable Said userAnswer,
        @Nullable Said expertAnswer,
        @Nullable Settled settled,
        @Nullable Disputed dispute,
        @Nullable Rated rating,
        boolean mayProposeNext,
        BookingView booking,
        List<FileLine> files,
        boolean mayChangeFiles,
        List<Guested> guests,
        boolean mayInvite,
        List<TimelineLine> timeline) {

    UUID uuid() {
        return UUID.fromString(line.id());
    }

    public boolean may(String action) {
        return actions.contains(Action.valueOf(action));
    }

    /** Whether anything is different is seen by this. */
    public String state() {
        return Integer.toHexString(toString().hashCode());
    }

    /** Somebody who was invited by e-mail. */
    record Guested(String name, String answer) {}

    record Proposed(Instant startsAt, Instant endsAt, Side by) {}

    /** @param left how long until it opens; null once it has */
    record Link(
            String path,
            Instant opensAt,
            Instant closesAt,
            @Nullable String left,
            boolean over) {

        public boolean isOpen() {
            return left == null && !over;
        }
    }

    record Said(String answer, String comment) {}

    /** @param rule name of the rule whose text explains the settlement */
    record Settled(
            String rule,
            String outcome,
            String explanation,
            List<Fact> facts,
            long userReturned,
            long expertPaid,
            long platformFee,
            long platformPaid,
            Instant at) {}

    record Fact(String name, String value) {}

    record Disputed(
            Instant openedAt, String cause, @Nullable Decided decision) {}

    /** @param expertPercent of a split; null otherwise */
    record Decided(String outcome, @Nullable Integer expertPercent, String reason, Instant at) {}

    record Rated(int stars, String text) {}
}
