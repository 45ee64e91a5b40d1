package app.parley.schedule;

import app.parley.shared.PersonId;
import app.parley.shared.ScheduleId;

/**
 * Named hours of a person, for as many calendars as they like: a change shows in all of them at once.
 *
 * @param name 1 to 120 characters, for its owner
 */
public record Schedule(ScheduleId id, PersonId owner, String name, Hours hours, long version) {}
