package app.parley.web.meeting;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Shelf;
import app.parley.meeting.Side;
import app.parley.overview.MeetingOverview;
import app.parley.overview.Overviews;
import app.parley.shared.MeetingId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's meetings, and each one's page. */
@Controller
class MeetingPages {
    private static final int COUNTED = 50;

    private final Overviews overviews;
    private final MeetingViews views;
    private final Clock clock;

    MeetingPages(Overviews overviews, MeetingViews views, Clock clock) {
        this.overviews = overviews;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    String list(
            @RequestParam @Nullable String as,
            @RequestParam @Nullable String show,
            @RequestParam @Nullable String cursor,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Side side = side(as);
        Tab tab = Tab.of(show);
        SliceRequest page = new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor);
        Slice<MeetingOverview> found = switch (tab) {
            case UPCOMING -> overviews.on(Shelf.AHEAD, me.id(), side, page);
            case WAITING -> overviews.awaiting(me.id(), side, page);
            case PAST -> overviews.on(Shelf.BEHIND, me.id(), side, page);
        };
        Optional<MeetingOverview> next = tab == Tab.UPCOMING && cursor == null
                ? found.items().stream()
                        .filter(it -> it.facts().status() == MeetingStatus.AGREED)
                        .findFirst()
                : Optional.empty();
        model.addAttribute("next", next.map(views::next).orElse(null));
        model.addAttribute(
                "meetings",
                found.items().stream()
                        .filter(it -> !next.equals(Optional.of(it)))
                        .map(views::line)
                        .toList());
        model.addAttribute("nextCursor", found.nextCursor());
        model.addAttribute("waiting", waiting(me, side));
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", Tab.values());
        model.addAttribute("as", side);
        model.addAttribute("bothSides", me.is(Role.EXPERT));
        return "meeting/index";
    }

    @GetMapping("/meetings/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("meeting", views.page(me.id(), MeetingId.of(id)));
        return "meeting/show";
    }

    /** To print, and to take along. */
    @GetMapping("/meetings/{id}/confirmation")
    String confirm(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("meeting", views.page(me.id(), MeetingId.of(id)));
        model.addAttribute("now", clock.instant());
        return "meeting/confirmation";
    }

    /** What of the page changes by itself. @param seen the state that the page shows; nothing is answered while it is the present one */
    @GetMapping("/meetings/{id}/live")
    Object live(
            @PathVariable UUID id,
            @RequestParam @Nullable String seen,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        MeetingView meeting = views.page(me.id(), MeetingId.of(id));
        if (meeting.state().equals(seen)) {
            return ResponseEntity.noContent().build();
        }
        model.addAttribute("meeting", meeting);
        return "meeting/_live :: live";
    }

    /** How many await the person, as far as one page goes. */
    private String waiting(SignedIn me, @Nullable Side side) {
        Slice<MeetingOverview> waiting = overviews.awaiting(me.id(), side, SliceRequest.first(COUNTED));
        int count = waiting.items().size();
        return waiting.nextCursor() == null ? Integer.toString(count) : count + "+";
    }

    private static @Nullable Side side(@Nullable String asked) {
        return Stream.of(Side.values())
                .filter(side -> side.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(null);
    }
}
