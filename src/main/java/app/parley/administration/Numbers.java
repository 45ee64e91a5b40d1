package app.parley.administration;

import app.parley.credit.Balance;
import app.parley.meeting.MeetingNumbers;

/**
 * Parley in numbers, as of one moment.
 *
 * @param openDisputes which wait for an administrator
 * @param failedSettlements which are tried again by themselves
 * @param waitingMails promised and not sent yet
 * @param lostMails given up after many attempts
 * @param credits of all people together
 */
public record Numbers(
        long openDisputes,
        long failedSettlements,
        long waitingMails,
        long lostMails,
        long accounts,
        MeetingNumbers meetings,
        Balance credits) {}
