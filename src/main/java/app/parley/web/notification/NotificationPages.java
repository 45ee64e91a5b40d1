package app.parley.web.notification;

import app.parley.account.SignedIn;
import app.parley.notification.Notification;
import app.parley.notification.Notifications;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.web.frame.Redirect;
import app.parley.web.frame.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What one was told, newest first; opening a line marks it as read and leads to what it is about. */
@Controller
@RequestMapping("/notifications")
class NotificationPages {

    private static final String PAGE = "/notifications";
    private static final String UNREAD = "unread";

    private final Notifications notifications;
    private final Viewer viewer;

    NotificationPages(Notifications notifications, Viewer viewer) {
        this.notifications = notifications;
        this.viewer = viewer;
    }

    record Line(String id, String title, Notification about) {}

    @GetMapping
    String list(
            @RequestParam @Nullable String show,
            @RequestParam @Nullable String cursor,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        boolean unreadOnly = UNREAD.equals(show);
        Slice<Line> found = notifications
                .of(me.id(), unreadOnly, new SliceRequest(SliceRequest.DEFAULT_LIMIT, cursor))
                .map(this::line);
        model.addAttribute("lines", found.items());
        model.addAttribute("nextCursor", found.nextCursor());
        model.addAttribute("show", unreadOnly ? UNREAD : "all");
        return "notification/index";
    }

    /** @param stay whether to come back to the list instead of going to what it is about */
    @PostMapping("/{id}/reading")
    View read(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean stay,
            @AuthenticationPrincipal SignedIn me) {
        Notification read = notifications.read(me.id(), id);
        return Redirect.to(stay ? PAGE : read.kind().path(read.meeting()));
    }

    @PostMapping("/reading")
    View readAll(@AuthenticationPrincipal SignedIn me) {
        notifications.readAll(me.id());
        return Redirect.to(PAGE);
    }

    private Line line(Notification notification) {
        return new Line(notification.id().toString(), notifications.title(notification, viewer.locale()), notification);
    }
}
