package app.parley.web.dashboard;

import app.parley.account.Role;
import app.parley.account.SignedIn;
import app.parley.credit.Ledger;
import app.parley.expert.Favourites;
import app.parley.expert.Skills;
import app.parley.meeting.MeetingStatus;
import app.parley.meeting.Shelf;
import app.parley.overview.MeetingOverview;
import app.parley.overview.Overviews;
import app.parley.shared.SliceRequest;
import app.parley.web.expert.ExpertViews;
import app.parley.web.meeting.MeetingLine;
import app.parley.web.meeting.MeetingViews;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of somebody signed in. */
@Controller
class DashboardPage {
    private static final SliceRequest FEW = SliceRequest.first(4);
    private static final SliceRequest LOOKED_THROUGH = SliceRequest.first(20);
    private static final SliceRequest SKILLS = SliceRequest.first(12);

    private final Overviews overviews;
    private final MeetingViews meetings;
    private final Today today;
    private final Ledger ledger;
    private final Favourites favourites;
    private final ExpertViews experts;
    private final Skills skills;

    DashboardPage(
            Overviews overviews,
            MeetingViews meetings,
            Today today,
            Ledger ledger,
            Favourites favourites,
            ExpertViews experts,
            Skills skills) {
        this.overviews = overviews;
        this.meetings = meetings;
        this.today = today;
        this.ledger = ledger;
        this.favourites = favourites;
        this.experts = experts;
        this.skills = skills;
    }

    @GetMapping("/dashboard")
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        List<MeetingOverview> ahead =
                overviews.on(Shelf.AHEAD, me.id(), null, LOOKED_THROUGH).items();
        MeetingOverview next = ahead.stream()
                .filter(it -> it.facts().status() == MeetingStatus.AGREED)
                .findFirst()
                .orElse(null);
        model.addAttribute("counts", overviews.count(me.id()));
        model.addAttribute("credits", ledger.balance(me.id()).available().amount());
        model.addAttribute("next", next == null ? null : meetings.next(next));
        model.addAttribute("ahead", lines(ahead.stream().filter(it -> it != next)));
        model.addAttribute("behind", lines(overviews.on(Shelf.BEHIND, me.id(), null, FEW).items().stream()));
        model.addAttribute("waiting", lines(overviews.awaiting(me.id(), null, FEW).items().stream()));
        model.addAttribute("today", me.is(Role.EXPERT) ? today.of(me.id()) : null);
        model.addAttribute(
                "favourites", experts.cards(favourites.of(me.id(), FEW).items()));
        model.addAttribute("skills", skills.mostCommon(SKILLS).items());
        return "dashboard/index";
    }

    private List<MeetingLine> lines(Stream<MeetingOverview> some) {
        return some.limit(FEW.limit()).map(meetings::line).toList();
    }
}
