package app.parley.web.calendar;

import app.parley.calendar.CalendarKind;
import app.parley.calendar.Distribution;
import app.parley.web.frame.RowChange;
import app.parley.web.frame.Sent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is booked and how bookings are spread, as typed. */
record TeamForm(
        @Nullable String distribution, @Nullable String lookBackDays, boolean reassigns, List<MemberRow> members) {

    static TeamForm blank(String handle) {
        return new TeamForm(
                Distribution.AVAILABILITY.name(),
                Integer.toString(CalendarKind.RoundRobin.USUAL_LOOK_BACK_DAYS),
                false,
                List.of(MemberRow.of(handle), MemberRow.BLANK));
    }

    static TeamForm of(Sent sent) {
        return new TeamForm(
                sent.text("distribution"),
                sent.text("lookBackDays"),
                sent.isTicked("reassigns"),
                sent.rows("members").stream().map(MemberRow::of).toList());
    }

    TeamForm with(RowChange change) {
        return with(change.in("members", members, MemberRow.BLANK));
    }

    TeamForm withoutBlankRows() {
        return with(members.stream().filter(row -> !row.isBlank()).toList());
    }

    private TeamForm with(List<MemberRow> rows) {
        return new TeamForm(distribution, lookBackDays, reassigns, rows);
    }
}
