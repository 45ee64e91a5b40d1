package app.parley.web.meeting;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.meeting.PersonalLink;
import app.parley.meeting.Side;
import app.parley.overview.MeetingOverview;
import app.parley.shared.TimeRange;
import app.parley.web.frame.TimeLeft;
import app.parley.web.frame.Times;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When a meeting is for the other side, and how long until what comes next, the room's opening among it. */
@Component
class NextMoments {
    private final Accounts accounts;
    private final Viewer viewer;
    private final Times times;
    private final TimeLeft left;
    private final Words words;
    private final Clock clock;

    NextMoments(Accounts accounts, Viewer viewer, Times times, TimeLeft left, Words words, Clock clock) {
        this.accounts = accounts;
        this.viewer = viewer;
        this.times = times;
        this.left = left;
        this.words = words;
        this.clock = clock;
    }

    @Nullable
    String theirTime(MeetingOverview meeting) {
        Side other = Objects.requireNonNull(meeting.side()).other();
        TimeRange time = meeting.facts().time();
        return accounts.find(meeting.facts().person(other))
                .map(Account::zone)
                .filter(zone -> differs(zone, time.start()) || differs(zone, time.end()))
                .map(zone -> words.of(
                        "meeting.theirs",
                        times.range(time.start(), time.end(), zone),
                        times.zone(zone, time.start()),
                        meeting.otherName()))
                .orElse(null);
    }

    @Nullable
    String left(MeetingOverview meeting, Standing standing) {
        TimeRange time = meeting.facts().time();
        return switch (standing) {
            case AGREED, NEW_TIME_WAITS_FOR_ME, NEW_TIME_WAITS_FOR_OTHER, WAITS_FOR_ME, WAITS_FOR_OTHER ->
                words.of("meeting.left.start", left.until(time.start()));
            case RUNNING -> words.of("meeting.left.end", left.until(time.end()));
            case TO_ANSWER, ANSWERED -> settled(meeting.facts().settlementDueAt());
            case DISPUTED, EVALUATED, REJECTED, CANCELLED, EXPIRED -> null;
        };
    }

    MeetingView.@Nullable Link link(@Nullable PersonalLink link) {
        if (link == null) {
            return null;
        }
        Instant now = clock.instant();
        return new MeetingView.Link(
                link.path(),
                link.opensAt(),
                link.closesAt(),
                now.isBefore(link.opensAt()) ? left.until(link.opensAt()) : null,
                now.isAfter(link.closesAt()));
    }

    private @Nullable String settled(@Nullable Instant due) {
        return due == null ? null : words.of("meeting.left.settled", left.until(due));
    }

    private boolean differs(ZoneId zone, Instant at) {
        return !zone.getRules().getOffset(at).equals(viewer.zone().getRules().getOffset(at));
    }
}
