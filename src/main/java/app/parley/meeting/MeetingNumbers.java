package app.parley.meeting;

/**
 * How many meetings there are now.
 *
 * @param requested which wait for somebody's approval
 * @param ahead agreed, and not over yet
 * @param unsettled agreed and over, their credits still blocked
 */
public record MeetingNumbers(long requested, long ahead, long unsettled) {}
