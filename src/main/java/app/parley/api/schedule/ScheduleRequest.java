package app.parley.api.schedule;

import app.parley.api.RequiredField;
import app.parley.schedule.Hours;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A schedule as its owner sends it; absent date overrides are none. */
record ScheduleRequest(
        @Nullable String name,
        @Nullable String zone,
        @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> weeklyHours,
        @Nullable Map<String, @Nullable List<@Nullable List<@Nullable String>>> dateOverrides) {

    String called() {
        return RequiredField.of("name", name);
    }

    Hours hours() {
        return HoursText.hours(zone, weeklyHours, dateOverrides);
    }
}
