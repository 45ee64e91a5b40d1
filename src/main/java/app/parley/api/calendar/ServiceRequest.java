package app.parley.api.calendar;

import app.parley.calendar.Service;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something on a menu as its owner sends it; staff by handle, absent charge is PRICE. */
record ServiceRequest(
        @Nullable UUID offeringId,
        @Nullable Integer bufferBeforeMinutes,
        @Nullable Integer bufferAfterMinutes,
        Service.@Nullable Charge charge,
        @Nullable List<@Nullable String> staff) {}
