package app.parley.meeting;

import java.time.Instant;

/** A new start that one side has proposed and the other has not answered. */
public record NewTime(Instant startsAt, Side by) {}
