package app.parley.web.dashboard;

import app.parley.meeting.MeetingQuery;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Side;
import app.parley.overview.Overviews;
import app.parley.shared.PersonId;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Times;
import app.parley.web.frame.Viewer;
import app.parley.web.meeting.MeetingLine;
import app.parley.web.meeting.MeetingViews;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The agreed meetings of an expert's present day, on their own wall clock, those that are over among them. */
@Component
class Today {
    private static final SliceRequest A_DAY = SliceRequest.first(100);

    private final Overviews overviews;
    private final MeetingViews meetings;
    private final Viewer viewer;
    private final Times times;
    private final Clock clock;

    Today(Overviews overviews, MeetingViews meetings, Viewer viewer, Times times, Clock clock) {
        this.overviews = overviews;
        this.meetings = meetings;
        this.viewer = viewer;
        this.times = times;
        this.clock = clock;
    }

    List<MeetingLine> of(PersonId expert) {
        ZoneId zone = viewer.zone();
        LocalDate date = times.date(clock.instant(), zone);
        Instant from = date.atStartOfDay(zone).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(zone).toInstant();
        MeetingQuery query = new MeetingQuery(Side.EXPERT, MeetingStatus.AGREED, from, to, false);
        return overviews.of(expert, query, A_DAY).items().stream()
                .map(meetings::line)
                .toList();
    }
}
