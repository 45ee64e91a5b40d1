package app.parley.meeting;

/**
 * How many meetings a person has.
 *
 * @param ahead agreed or still to be agreed, and not over
 * @param behind all others
 */
public record MeetingTally(long ahead, long behind) {}
