package app.parley.web.week;

import app.parley.shared.InvalidInput;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Typed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A blocked time as typed, in the viewer's zone. */
record BlockForm(
        @Nullable String startDate,
        @Nullable String startTime,
        @Nullable String endDate,
        @Nullable String endTime,
        @Nullable String note) {

    /** An hour to begin with, from a cell of the week; whatever names none leaves the form empty. */
    static BlockForm at(@Nullable LocalDate date, @Nullable LocalTime time) {
        if (date == null) {
            return new BlockForm(null, null, null, null, null);
        }
        if (time == null) {
            return new BlockForm(date.toString(), null, date.toString(), null, null);
        }
        var end = date.atTime(time).plusHours(1);
        return new BlockForm(
                date.toString(),
                time.toString(),
                end.toLocalDate().toString(),
                end.toLocalTime().toString(),
                null);
    }

    TimeRange time(ZoneId zone) {
        Instant start = Typed.moment("startDate", startDate, "startTime", startTime, zone);
        Instant end = Typed.moment("endDate", endDate, "endTime", endTime, zone);
        if (!start.isBefore(end)) {
            throw new InvalidInput("endTime", "not-after-start");
        }
        return new TimeRange(start, end);
    }
}
