package app.parley.web.account;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.ApiKey;
import app.parley.account.ApiKeys;
import app.parley.account.Scope;
import app.parley.account.SignedIn;
import app.parley.icalendar.Feeds;
import app.parley.web.frame.Errors;
import app.parley.web.frame.Language;
import app.parley.web.frame.Viewer;
import app.parley.web.frame.Zones;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the settings page, which several forms come back to. */
@Component
class SettingsView {

    /** A key on the list. */
    record KeyLine(String id, String name, List<String> scopes) {

        static KeyLine of(ApiKey key) {
            return new KeyLine(
                    key.id().toString(),
                    key.name(),
                    key.scopes().stream().map(Scope::code).toList());
        }
    }

    private final Accounts accounts;
    private final ApiKeys apiKeys;
    private final Feeds feeds;
    private final Viewer viewer;

    SettingsView(Accounts accounts, ApiKeys apiKeys, Feeds feeds, Viewer viewer) {
        this.accounts = accounts;
        this.apiKeys = apiKeys;
        this.feeds = feeds;
        this.viewer = viewer;
    }

    String show(SignedIn me, Model model) {
        return page(me, SettingsForm.of(accounts.get(me.id())), KeyForm.EMPTY, null, model);
    }

    /** The settings form again; its version is the present one, so that sending it again is a decision. */
    String again(SignedIn me, SettingsForm form, Errors errors, Model model) {
        return page(me, form.at(accounts.get(me.id()).version()), KeyForm.EMPTY, errors, model);
    }

    String again(SignedIn me, KeyForm form, Errors errors, Model model) {
        return page(me, SettingsForm.of(accounts.get(me.id())), form, errors, model);
    }

    private String page(SignedIn me, SettingsForm form, KeyForm key, @Nullable Errors errors, Model model) {
        Account account = accounts.get(me.id());
        viewer.comesFrom("/account");
        model.addAttribute("email", account.email());
        model.addAttribute("form", form);
        model.addAttribute("key", key);
        model.addAttribute("errors", errors);
        model.addAttribute("zones", Zones.names());
        model.addAttribute("languages", Language.values());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute(
                "keys", apiKeys.list(me.id()).stream().map(KeyLine::of).toList());
        model.addAttribute("feed", feeds.of(me.id()).orElse(null));
        return "account/settings";
    }
}
