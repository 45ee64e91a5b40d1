package app.parley.web.week;

import app.parley.availability.BlockedTimes;
import app.parley.availability.OpenTimes;
import app.parley.meeting.MeetingFacts;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Meetings;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Viewer;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays an expert's hours, meetings and blocked times out in the grid of a week, in the viewer's zone. */
@Component
class WeekGrid {

    private static final Duration HOUR = Duration.ofHours(1);

    private final OpenTimes openTimes;
    private final BlockedTimes blockedTimes;
    private final Meetings meetings;
    private final Viewer viewer;
    private final Clock clock;

    WeekGrid(OpenTimes openTimes, BlockedTimes blockedTimes, Meetings meetings, Viewer viewer, Clock clock) {
        this.openTimes = openTimes;
        this.blockedTimes = blockedTimes;
        this.meetings = meetings;
        this.viewer = viewer;
        this.clock = clock;
    }

    private record Taken(String kind, String id, String text, TimeRange time) {}

    /** @param chosen a day of the wanted week; null for today */
    WeekView of(PersonId person, @Nullable LocalDate chosen) {
        ZoneId zone = viewer.zone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        LocalDate day = chosen == null ? today : chosen;
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> dates = monday.datesUntil(monday.plusDays(7)).toList();
        TimeRange range = new TimeRange(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusDays(7).atStartOfDay(zone).toInstant());
        List<TimeRange> open = openTimes.of(person, range);
        List<Taken> taken = taken(person, range);
        HourGrid grid = new HourGrid(
                dates,
                zone,
                Stream.concat(open.stream(), taken.stream().map(Taken::time)).toList());
        return new WeekView(
                monday,
                monday.minusDays(7),
                monday.plusDays(7),
                dates.stream()
                        .map(date -> new WeekView.Day(date, date.equals(today), date.equals(day)))
                        .toList(),
                grid.rows().stream()
                        .map(time -> new WeekView.Row(
                                time,
                                dates.stream()
                                        .map(date -> cell(grid, date, time, date.equals(day), open, taken))
                                        .toList()))
                        .toList());
    }

    private static WeekView.Cell cell(
            HourGrid grid, LocalDate date, LocalTime time, boolean chosen, List<TimeRange> open, List<Taken> taken) {
        TimeRange hour = grid.cell(date, time, HOUR).orElse(null);
        boolean first = time.equals(grid.rows().getFirst());
        return new WeekView.Cell(
                date,
                time,
                chosen,
                hour == null ? WeekView.Openness.CLOSED : openness(open, hour),
                hour == null
                        ? List.of()
                        : taken.stream()
                                .filter(each -> each.time().overlaps(hour))
                                .map(each -> item(each, hour, first))
                                .toList());
    }

    private static WeekView.Openness openness(List<TimeRange> open, TimeRange hour) {
        if (HourGrid.covers(open, hour)) {
            return WeekView.Openness.OPEN;
        }
        return HourGrid.touches(open, hour) ? WeekView.Openness.PARTLY : WeekView.Openness.CLOSED;
    }

    private static WeekView.Item item(Taken taken, TimeRange hour, boolean firstOfDay) {
        return new WeekView.Item(
                taken.kind(),
                taken.id(),
                taken.text(),
                taken.time().start(),
                taken.time().end(),
                firstOfDay || hour.contains(taken.time().start()));
    }

    private List<Taken> taken(PersonId person, TimeRange range) {
        List<Taken> taken = new ArrayList<>();
        meetings(person, range, MeetingStatus.AGREED).forEach(meeting -> taken.add(taken("MEETING", meeting)));
        meetings(person, range, MeetingStatus.AWAITING_APPROVAL)
                .forEach(meeting -> taken.add(taken("WAITING", meeting)));
        meetings(person, range, MeetingStatus.EVALUATED).forEach(meeting -> taken.add(taken("MEETING", meeting)));
        blockedTimes
                .of(person, range)
                .forEach(blocked ->
                        taken.add(new Taken("BLOCKED", blocked.id().toString(), blocked.note(), blocked.time())));
        return taken;
    }

    private static Taken taken(String kind, MeetingFacts meeting) {
        return new Taken(kind, meeting.id().toString(), meeting.topic(), meeting.time());
    }

    private List<MeetingFacts> meetings(PersonId person, TimeRange range, MeetingStatus status) {
        MeetingQuery query = new MeetingQuery(null, status, range.start(), range.end(), false);
        List<MeetingFacts> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Slice<MeetingFacts> page = meetings.of(person, query, new SliceRequest(100, cursor));
            found.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return found;
    }
}
