package app.parley.web.meeting;

import app.parley.meeting.CreditPaymentStatus;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Side;
import java.time.Instant;

/**
 * A meeting in a list.
 *
 * @param other the other side's name
 * @param myTurn whether the person has something to answer
 */
public record MeetingLine(
        String id,
        String topic,
        Side side,
        String other,
        Instant startsAt,
        Instant endsAt,
        MeetingStatus status,
        CreditPaymentStatus payment,
        Standing standing,
        boolean myTurn,
        long price) {}
