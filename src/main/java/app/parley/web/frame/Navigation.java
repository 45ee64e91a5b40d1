package app.parley.web.frame;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person can go from everywhere, by role; to organisations when they belong to one. */
final class Navigation {
    private Navigation() {}

    static List<FrameView.Link> of(@Nullable SignedIn me, boolean belongs, String path) {
        List<FrameView.Link> links = new ArrayList<>();
        if (me != null) {
            links.add(link("/dashboard", "nav.dashboard", "house", path));
        }
        links.add(link("/experts", "nav.experts", "search", path));
        if (me == null) {
            return links;
        }
        links.add(link("/meetings", "nav.meetings", "camera-video", path));
        links.add(link("/credits", "nav.credits", "wallet2", path));
        if (me.is(Role.EXPERT)) {
            links.add(link("/calendar", "nav.calendar", "calendar-week", path));
        }
        if (belongs) {
            links.add(link("/organisation", "nav.organisation", "people", path));
        }
        links.add(link("/profile", me.is(Role.EXPERT) ? "nav.profile" : "nav.become-expert", "person-badge", path));
        if (me.is(Role.ADMIN)) {
            links.add(link("/admin", "nav.admin", "shield-check", path));
        }
        return links;
    }

    private static FrameView.Link link(String target, String key, String icon, String path) {
        boolean current = path.equals(target) || path.startsWith(target + "/") || path.startsWith(target + "?");
        return new FrameView.Link(target, key, icon, current);
    }
}
