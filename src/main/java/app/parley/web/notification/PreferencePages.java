package app.parley.web.notification;

import app.parley.account.PhoneNumbers;
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
    private final PhoneNumbers phones;

    PreferencePages(Preferences preferences, PhoneNumbers phones) {
        this.preferences = preferences;
        this.phones = phones;
    }

    record Line(NotificationKind kind, List<Tick> ticks) {}

    record Tick(Channel channel, String value, boolean on) {}

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn me, Model model) {
        Set<Refusal> refused = preferences.refusals(me.id());
        boolean bySms = bySms(me);
        model.addAttribute(
                "lines",
                NotificationKind.of(me.roles()).stream()
                        .map(kind -> line(kind, refused, bySms))
                        .toList());
        model.addAttribute("smsOffered", phones.offered());
        model.addAttribute("phone", phones.of(me.id()).number());
        return "notification/preferences";
    }

    /** @param wanted what is ticked; what is not is refused, but for what the page did not show */
    @PostMapping
    View save(
            @RequestParam(required = false, defaultValue = "") List<String> wanted,
            @AuthenticationPrincipal SignedIn me,
            RedirectAttributes redirect) {
        Set<Refusal> before = preferences.refusals(me.id());
        boolean bySms = bySms(me);
        Set<Refusal> refused = NotificationKind.of(me.roles()).stream()
                .flatMap(kind -> kind.channels().stream().map(channel -> new Refusal(kind, channel)))
                .filter(refusal ->
                        isShown(refusal.channel(), bySms) ? !wanted.contains(value(refusal)) : before.contains(refusal))
                .collect(Collectors.toSet());
        preferences.refuse(me.id(), refused);
        Notice.say(redirect, "notice.preferences-saved");
        return Redirect.to("/account/notifications");
    }

    private boolean bySms(SignedIn me) {
        return phones.offered() && phones.of(me.id()).number() != null;
    }

    private static boolean isShown(Channel channel, boolean bySms) {
        return channel != Channel.SMS || bySms;
    }

    private static Line line(NotificationKind kind, Set<Refusal> refused, boolean bySms) {
        return new Line(
                kind,
                kind.channels().stream()
                        .filter(channel -> isShown(channel, bySms))
                        .map(channel -> new Refusal(kind, channel))
                        .map(it -> new Tick(it.channel(), value(it), !refused.contains(it)))
                        .toList());
    }

    private static String value(Refusal refusal) {
        return refusal.channel() + "-" + refusal.kind();
    }
}
