package app.parley.web.room;

import app.parley.video.Ending;
import app.parley.video.Standing;
import org.springframework.web.socket.CloseStatus;

/** Why a live connection ends, as its last word to the browser; 4000 to 4999 are an application's own. */
final class Closing {

    static final CloseStatus LEFT = CloseStatus.NORMAL.withReason("left");
    static final CloseStatus NOT_UNDERSTOOD = new CloseStatus(4400, "message not understood");
    static final CloseStatus CLOSED = new CloseStatus(4408, "the room has closed");
    static final CloseStatus ELSEWHERE = new CloseStatus(4409, "entered elsewhere");
    static final CloseStatus GONE = new CloseStatus(4410, "the meeting was moved or cancelled");
    static final CloseStatus NOT_OPEN_YET = new CloseStatus(4425, "the room is not open yet");
    static final CloseStatus TOO_MANY = new CloseStatus(4429, "too many messages");
    static final CloseStatus SILENT = new CloseStatus(4500, "no sign of life");

    private Closing() {}

    /** @param standing any but {@link Standing#OPEN} */
    static CloseStatus because(Standing standing) {
        return switch (standing) {
            case OPEN -> throw new IllegalArgumentException("an open room closes no connection");
            case NOT_OPEN_YET -> NOT_OPEN_YET;
            case CLOSED -> CLOSED;
            case GONE -> GONE;
        };
    }

    static CloseStatus because(Ending ending) {
        return switch (ending) {
            case LEFT -> LEFT;
            case LOST -> SILENT;
            case REPLACED -> ELSEWHERE;
        };
    }

    /** Whether the connection ended in good order, at that instant, and not some time before unnoticed. */
    static boolean orderly(CloseStatus status) {
        return status.getCode() != CloseStatus.NO_CLOSE_FRAME.getCode() && !status.equalsCode(SILENT);
    }
}
