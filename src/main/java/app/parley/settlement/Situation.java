package app.parley.settlement;

import app.parley.meeting.Side;
import app.parley.meeting.Terms.SilentUser;
import org.jspecify.annotations.Nullable;

/**
 * All that the rules look at.
 *
 * @param user null while silent
 * @param expert null while silent
 * @param first who answered first; null while both are silent
 * @param limitReached whether the time to answer is over, so that silence means something
 */
record Situation(
        @Nullable Answer user,
        @Nullable Answer expert,
        @Nullable Side first,
        boolean limitReached,
        SilentUser silentUser) {

    boolean userSaid(Answer answer) {
        return user == answer;
    }

    boolean expertSaid(Answer answer) {
        return expert == answer;
    }

    boolean answeredFirst(Side side) {
        return first == side;
    }

    boolean userIsSilentAtLimit() {
        return limitReached && user == null;
    }

    boolean expertIsSilentAtLimit() {
        return limitReached && expert == null;
    }

    boolean silentUserMeans(SilentUser reading) {
        return silentUser == reading;
    }
}
