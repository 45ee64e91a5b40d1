package app.parley.web.expert;

import app.parley.account.SignedIn;
import app.parley.expert.Expert;
import app.parley.expert.Favourites;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.ReturnPath;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Marks experts, from wherever one sees them, and lists those who are marked. */
@Controller
class FavouritePages {
    private final Favourites favourites;
    private final ExpertViews views;

    FavouritePages(Favourites favourites, ExpertViews views) {
        this.favourites = favourites;
        this.views = views;
    }

    @GetMapping("/favourites")
    String list(@RequestParam @Nullable String cursor, @AuthenticationPrincipal SignedIn me, Model model) {
        Slice<Expert> marked = favourites.of(me.id(), new SliceRequest(ExpertPages.PAGE, cursor));
        model.addAttribute("experts", views.cards(marked.items()));
        model.addAttribute("nextCursor", marked.nextCursor());
        return "expert/favourites";
    }

    @PostMapping("/experts/{handle}/favourite")
    RedirectView add(
            @PathVariable String handle,
            @RequestParam @Nullable String returnTo,
            @AuthenticationPrincipal SignedIn me) {
        favourites.add(me.id(), handle);
        return Redirect.to(ReturnPath.of(returnTo));
    }

    @PostMapping("/experts/{handle}/favourite/removal")
    RedirectView remove(
            @PathVariable String handle,
            @RequestParam @Nullable String returnTo,
            @AuthenticationPrincipal SignedIn me) {
        favourites.remove(me.id(), handle);
        return Redirect.to(ReturnPath.of(returnTo));
    }
}
