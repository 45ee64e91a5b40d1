package app.parley.api.administration;

import app.parley.administration.Numbers;

/**
 * Parley in numbers, as of one moment.
 *
 * @param failedSettlements which are tried again by themselves
 * @param unsentMails promised and not sent yet
 * @param lostMails given up after many attempts
 */
record NumbersJson(
        long openDisputes,
        long failedSettlements,
        long unsentMails,
        long lostMails,
        long accounts,
        MeetingsJson meetings,
        CreditsJson credits) {

    /**
     * @param requested which wait for somebody's approval
     * @param ahead agreed, and not over yet
     * @param unsettled agreed and over, their credits still blocked
     */
    record MeetingsJson(long requested, long ahead, long unsettled) {}

    /** Of all people together. */
    record CreditsJson(long available, long blocked) {}

    static NumbersJson of(Numbers numbers) {
        return new NumbersJson(
                numbers.openDisputes(),
                numbers.failedSettlements(),
                numbers.waitingMails(),
                numbers.lostMails(),
                numbers.accounts(),
                new MeetingsJson(
                        numbers.meetings().requested(),
                        numbers.meetings().ahead(),
                        numbers.meetings().unsettled()),
                new CreditsJson(
                        numbers.credits().available().amount(),
                        numbers.credits().blocked().amount()));
    }
}
