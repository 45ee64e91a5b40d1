package app.parley.expert;

import app.parley.account.Account;
import app.parley.account.AccountChanged;
import app.parley.account.Role;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a profile's copies of name and zone true, and takes it down when its account is closed or no expert's any more;
 * its owner publishes it again.
 */
@Component
class ProfileUpkeep {

    private final ProfileRows rows;

    ProfileUpkeep(ProfileRows rows) {
        this.rows = rows;
    }

    @EventListener
    void on(AccountChanged changed) {
        Account owner = changed.account();
        boolean mayShow = owner.enabled() && owner.is(Role.EXPERT);
        rows.of(List.of(owner.id())).stream()
                .filter(profile -> isOutdated(profile, owner) || (profile.published() && !mayShow))
                .forEach(profile -> rows.put(
                        owner.id(), owner.displayName(), owner.zone(), form(profile, profile.published() && mayShow)));
    }

    private static boolean isOutdated(Expert profile, Account owner) {
        return !profile.displayName().equals(owner.displayName())
                || !profile.zone().equals(owner.zone());
    }

    private static ProfileForm form(Expert profile, boolean published) {
        return new ProfileForm(
                profile.handle(), profile.headline(), profile.bio(), profile.skills(), profile.languages(), published);
    }
}
