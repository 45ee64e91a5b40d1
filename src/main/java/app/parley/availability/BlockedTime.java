package app.parley.availability;

import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.util.UUID;

/** Time in which a person cannot be booked, in any calendar. */
public record BlockedTime(UUID id, PersonId person, TimeRange time, String note) {}
