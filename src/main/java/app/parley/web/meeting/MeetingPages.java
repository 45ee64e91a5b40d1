package app.parley.web.meeting;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.meeting.MeetingQuery;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Side;
import app.parley.overview.MeetingOverview;
import app.parley.overview.Overviews;
import app.parley.shared.MeetingId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A person's meetings, and each one's page. */
@Controller
class MeetingPages {
    private static final int LOOKED_THROUGH = 50;

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
        Shelf shelf = Shelf.of(show);
        Slice<MeetingLine> found = overviews
                .of(me.id(), shelf.query(side, clock.instant()), new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor))
                .map(views::line);
        model.addAttribute("myTurn", cursor == null ? myTurn(me, side) : List.of());
        model.addAttribute("meetings", found.items());
        model.addAttribute("nextCursor", found.nextCursor());
        model.addAttribute("shelf", shelf);
        model.addAttribute("shelves", Shelf.values());
        model.addAttribute("as", side);
        model.addAttribute("bothSides", me.is(Role.EXPERT));
        return "meeting/index";
    }

    @GetMapping("/meetings/{id}")
    String show(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me, Model model) {
        model.addAttribute("meeting", views.page(me.id(), MeetingId.of(id)));
        return "meeting/show";
    }

    private List<MeetingLine> myTurn(SignedIn me, @Nullable Side side) {
        return Stream.of(MeetingStatus.AWAITING_APPROVAL, MeetingStatus.AGREED)
                .flatMap(status -> newest(me, new MeetingQuery(side, status, null, null, true)))
                .map(views::line)
                .filter(MeetingLine::myTurn)
                .toList();
    }

    private Stream<MeetingOverview> newest(SignedIn me, MeetingQuery query) {
        return overviews.of(me.id(), query, SliceRequest.first(LOOKED_THROUGH)).items().stream();
    }

    private static @Nullable Side side(@Nullable String asked) {
        return Stream.of(Side.values())
                .filter(side -> side.name().equalsIgnoreCase(asked))
                .findFirst()
                .orElse(null);
    }
}
