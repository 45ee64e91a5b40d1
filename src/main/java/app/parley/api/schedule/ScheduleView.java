package app.parley.api.schedule;

import app.parley.schedule.Hours;
import app.parley.schedule.Schedule;
import app.parley.shared.ScheduleId;
import java.util.List;
import java.util.Map;

/** A schedule as its owner sees it. */
record ScheduleView(
        ScheduleId id,
        String name,
        String zone,
        Map<String, List<List<String>>> weeklyHours,
        Map<String, List<List<String>>> dateOverrides,
        long version) {

    static ScheduleView of(Schedule schedule) {
        Hours hours = schedule.hours();
        return new ScheduleView(
                schedule.id(),
                schedule.name(),
                hours.zone().getId(),
                HoursText.textOf(hours.weekly()),
                HoursText.textOf(hours.overrides()),
                schedule.version());
    }
}
