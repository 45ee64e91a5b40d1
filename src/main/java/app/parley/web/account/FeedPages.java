package app.parley.web.account;

import app.parley.account.SignedIn;
import app.parley.icalendar.Feed;
import app.parley.icalendar.Feeds;
import app.parley.web.frame.Forms;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.view.RedirectView;

/** The secret address of one's meetings on the settings page: made, replaced, switched off. */
@Controller
class FeedPages {

    private static final String PAGE = "/account";

    private final Feeds feeds;
    private final Forms forms;

    FeedPages(Feeds feeds, Forms forms) {
        this.feeds = feeds;
        this.forms = forms;
    }

    /** The address travels to the next page in the session and is gone after it. */
    @PostMapping("/account/calendar-feed")
    RedirectView open(
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "feedAddress",
                forms.once(me, idempotencyKey, "open calendar feed", String.class, () -> address(feeds.open(me.id()))));
        return Redirect.to(PAGE);
    }

    @PostMapping("/account/calendar-feed/removal")
    RedirectView close(
            @RequestParam @Nullable String idempotencyKey,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        forms.once(me, idempotencyKey, "close calendar feed", () -> feeds.close(me.id()));
        Notice.say(redirect, "account.notice.feed-closed");
        return Redirect.to(PAGE);
    }

    private static String address(Feed feed) {
        return String.valueOf(feed.address());
    }
}
