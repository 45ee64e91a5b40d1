package app.parley.web.schedule;

import app.parley.schedule.Schedule;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A schedule as typed. */
record ScheduleForm(
        @Nullable String name, HoursForm hours, @Nullable Long version) {

    static ScheduleForm blank(ZoneId zone) {
        return new ScheduleForm(null, HoursForm.blank(zone), null);
    }

    static ScheduleForm of(Schedule schedule) {
        return new ScheduleForm(schedule.name(), HoursForm.of(schedule.hours()), schedule.version());
    }

    static ScheduleForm of(Sent sent) {
        String version = sent.text("version");
        return new ScheduleForm(
                sent.text("name"),
                HoursForm.of(sent),
                Typed.isBlank(version) ? null : (Long) Typed.amount("version", version));
    }
}
