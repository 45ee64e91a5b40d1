package app.parley.web.calendar;

import org.jspecify.annotations.Nullable;

/** A blocked time as typed, in the viewer's zone. */
record BlockForm(
        @Nullable String startDate,
        @Nullable String startTime,
        @Nullable String endDate,
        @Nullable String endTime,
        @Nullable String note) {
    static final BlockForm EMPTY = new BlockForm(null, null, null, null, null);
}
