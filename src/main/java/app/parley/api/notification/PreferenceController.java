package app.parley.api.notification;

import app.parley.account.SignedIn;
import app.parley.notification.Channel;
import app.parley.notification.NotificationKind;
import app.parley.notification.Preferences;
import app.parley.notification.Refusal;
import app.parley.shared.InvalidInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller wants to be told, and how. */
@RestController
@RequestMapping("/api/v1/me/notification-preferences")
class PreferenceController {

    private final Preferences preferences;

    PreferenceController(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    PreferenceList show(@AuthenticationPrincipal SignedIn me) {
        Set<Refusal> refused = preferences.refusals(me.id());
        return new PreferenceList(NotificationKind.of(me.roles()).stream()
                .map(kind -> new Preference(
                        kind,
                        !refused.contains(new Refusal(kind, Channel.APP)),
                        !refused.contains(new Refusal(kind, Channel.MAIL)),
                        kind.channels().contains(Channel.SMS)
                                ? !refused.contains(new Refusal(kind, Channel.SMS))
                                : null))
                .toList());
    }

    /** Replaces them all; a kind that is not named is told in every way, and so is what is left out of one. */
    @PutMapping
    PreferenceList replace(@AuthenticationPrincipal SignedIn me, @RequestBody NewPreferences body) {
        preferences.refuse(me.id(), refusals(body.items() == null ? List.of() : body.items()));
        return show(me);
    }

    private static Set<Refusal> refusals(List<@Nullable NewPreference> wanted) {
        Set<Refusal> refusals = new HashSet<>();
        List<NotificationKind> named = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            NewPreference one = wanted.get(i);
            String field = "items[" + i + "].kind";
            if (one == null || one.kind() == null) {
                throw new InvalidInput(field, "required");
            }
            if (named.contains(one.kind())) {
                throw new InvalidInput(field, "named-twice");
            }
            named.add(one.kind());
            if (Boolean.FALSE.equals(one.app())) {
                refusals.add(new Refusal(one.kind(), Channel.APP));
            }
            if (Boolean.FALSE.equals(one.mail())) {
                refusals.add(new Refusal(one.kind(), Channel.MAIL));
            }
            if (Boolean.FALSE.equals(one.sms())) {
                refusals.add(new Refusal(one.kind(), Channel.SMS));
            }
        }
        return refusals;
    }

    record PreferenceList(List<Preference> items) {}

    /** @param sms for reminders, which go to a proved number; null for what is never sent so */
    record Preference(
            NotificationKind kind,
            boolean app,
            boolean mail,
            @Nullable Boolean sms) {}

    record NewPreferences(@Nullable List<@Nullable NewPreference> items) {}

    record NewPreference(
            @Nullable NotificationKind kind,
            @Nullable Boolean app,
            @Nullable Boolean mail,
            @Nullable Boolean sms) {}
}
