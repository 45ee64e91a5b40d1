package app.parley.api.notification;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.notification.Notification;
import app.parley.notification.NotificationKind;
import app.parley.notification.Notifications;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller was told. */
@RestController
@RequestMapping("/api/v1/me/notifications")
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Newest first. */
    @GetMapping
    Slice<NotificationJson> list(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "false") boolean unread,
            SliceRequest page) {
        return notifications.of(me.id(), unread, page).map(this::json);
    }

    @GetMapping("/unread")
    Unread unread(@AuthenticationPrincipal SignedIn me) {
        return new Unread(notifications.unread(me.id()));
    }

    @PostMapping("/{id}/reading")
    @Repeatable
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        notifications.read(me.id(), id);
    }

    /** All of them. */
    @PostMapping("/reading")
    @Repeatable
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(@AuthenticationPrincipal SignedIn me) {
        notifications.readAll(me.id());
    }

    private NotificationJson json(Notification notification) {
        return new NotificationJson(
                notification.id(),
                notification.kind(),
                notifications.title(notification, LocaleContextHolder.getLocale()),
                notification.meeting().value(),
                notification.topic(),
                notification.data(),
                notification.at(),
                notification.readAt());
    }

    record Unread(long count) {}

    /**
     * @param title in one line, in the caller's language
     * @param readAt null while unread
     */
    record NotificationJson(
            UUID id,
            NotificationKind kind,
            String title,
            UUID meetingId,
            String topic,
            Map<String, Object> data,
            Instant at,
            @Nullable Instant readAt) {}
}
