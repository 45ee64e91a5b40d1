package app.parley.api.calendar;

import app.parley.calendar.Rank;
import org.jspecify.annotations.Nullable;

/** Somebody of a team as its owner sends it, by handle; absent ranks are MEDIUM. */
record MemberRequest(
        @Nullable String expert,
        @Nullable Rank priority,
        @Nullable Rank weight) {}
