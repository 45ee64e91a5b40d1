package app.parley.web.notification;

import app.parley.account.SignedIn;
import app.parley.notification.Channel;
import app.parley.notification.NotificationKind;
import app.parley.notification.Preferences;
import app.parley.notification.Refusal;
import app.parley.web.frame.Notice;
import app.parley.web.frame.Redirect;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one wants to be told, and how: a tick for each kind and way. */
@Controller
@RequestMapping("/account/notifications")
class PreferencePages {

    private final Preferences preferences;

    PreferencePages(Preferences preferences) {
        this.preferences = preferences;
    }

    record Line(NotificationKind kind, List<Tick> ticks) {}

    record Tick(Channel channel, String value, boolean on) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        Set<Refusal> refused = preferences.refusals(me.id());
        model.addAttribute(
                "lines",
                NotificationKind.of(me.roles()).stream()
                        .map(kind -> line(kind, refused))
                        .toList());
        return "notification/preferences";
    }

    /** @param wanted what is ticked; what is not is refused */
    @PostMapping
    View save(
            @RequestParam(required = false, defaultValue = "") List<String> wanted,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        Set<Refusal> refused = NotificationKind.of(me.roles()).stream()
                .flatMap(kind -> Stream.of(Channel.values()).map(channel -> new Refusal(kind, channel)))
                .filter(refusal -> !wanted.contains(value(refusal)))
                .collect(Collectors.toSet());
        preferences.refuse(me.id(), refused);
        Notice.say(redirect, "notice.preferences-saved");
        return Redirect.to("/account/notifications");
    }

    private static Line line(NotificationKind kind, Set<Refusal> refused) {
        return new Line(
                kind,
                Stream.of(Channel.values())
                        .map(channel -> new Refusal(kind, channel))
                        .map(it -> new Tick(it.channel(), value(it), !refused.contains(it)))
                        .toList());
    }

    private static String value(Refusal refusal) {
        return refusal.channel() + "-" + refusal.kind();
    }
}
