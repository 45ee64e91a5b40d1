package app.parley.web.booking;

import org.jspecify.annotations.Nullable;

/** A booking as typed. */
record BookForm(
        @Nullable String startsAt,
        @Nullable String zone,
        @Nullable String topic) {}
