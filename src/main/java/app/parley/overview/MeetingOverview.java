package app.parley.overview;

import app.parley.dispute.Dispute;
import app.parley.meeting.BookingDetails;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.PersonalLink;
import app.parley.meeting.Side;
import app.parley.settlement.GivenAnswer;
import app.parley.settlement.Settlement;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's view of a meeting; what the other side may not see yet is not in it.
 *
 * @param side which side the viewer is on; null for an administrator
 * @param expertHandle null while the expert has no profile
 * @param calendarSlug null for free-form meetings
 * @param overlapsAnother whether it overlaps another agreed meeting of the viewer
 * @param userAnswer null while silent or hidden from the viewer
 * @param expertAnswer null while silent or hidden from the viewer
 */
public record MeetingOverview(
        MeetingFacts facts,
        @Nullable Side side,
        String userName,
        String expertName,
        @Nullable String expertHandle,
        @Nullable String calendarSlug,
        BookingDetails booking,
        boolean overlapsAnother,
        @Nullable PersonalLink myLink,
        Set<Action> actions,
        @Nullable GivenAnswer userAnswer,
        @Nullable GivenAnswer expertAnswer,
        @Nullable Settlement settlement,
        @Nullable Dispute dispute) {

    /** Where the price is and what would move it next. */
    public Escrow escrow(Instant now) {
        return Escrow.of(this, now);
    }

    /** Whether the viewer has something to answer before it can go on; answers that move nothing more do not count. */
    public boolean awaitsViewer() {
        return actions.contains(Action.APPROVAL)
                || actions.contains(Action.NEW_TIME_ACCEPTANCE)
                || (actions.contains(Action.PROGRESS) && facts.status() == MeetingStatus.AGREED);
    }

    /** The name of the one whom the viewer meets. */
    public String otherName() {
        return side == Side.USER ? expertName : userName;
    }
}
