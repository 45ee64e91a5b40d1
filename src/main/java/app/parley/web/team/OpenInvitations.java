package app.parley.web.team;

import app.parley.calendar.Teams;
import app.parley.web.frame.Viewer;
import org.springframework.stereotype.Component;

/** How many calendars wait for the viewer's answer; shown wherever the calendar's places are. */
@Component
class OpenInvitations {

    private final Teams teams;
    private final Viewer viewer;

    OpenInvitations(Teams teams, Viewer viewer) {
        this.teams = teams;
        this.viewer = viewer;
    }

    public long count() {
        return viewer.signedIn()
                .map(me -> teams.of(me.id()).stream()
                        .flatMap(calendar -> calendar.team().stream())
                        .filter(member -> member.person().equals(me.id()) && !member.accepted())
                        .count())
                .orElse(0L);
    }
}
