package app.parley.web.calendar;

import app.parley.calendar.Rank;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import org.jspecify.annotations.Nullable;

/**
 * A member of a team, as typed.
 *
 * @param expert the member's handle
 */
record MemberRow(
        @Nullable String expert,
        @Nullable String priority,
        @Nullable String weight) {

    static final MemberRow BLANK = of("");

    static MemberRow of(String handle) {
        return new MemberRow(handle, Rank.MEDIUM.name(), Rank.MEDIUM.name());
    }

    /** One of those to choose from goes before what was typed to find them. */
    static MemberRow of(Sent row) {
        String chosen = row.text("chosen");
        return new MemberRow(
                Typed.isBlank(chosen) ? row.text("expert") : chosen, row.text("priority"), row.text("weight"));
    }

    boolean isBlank() {
        return Typed.isBlank(expert);
    }

    String handle() {
        return Typed.text(expert).strip();
    }
}
