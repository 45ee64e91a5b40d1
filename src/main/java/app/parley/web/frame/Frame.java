package app.parley.web.frame;

import app.parley.account.SignedIn;
import app.parley.organisation.Organisations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Fills the frame of whatever page is shown, also of error pages. */
@Component
class Frame {
    private final Viewer viewer;
    private final Bells bells;
    private final Organisations organisations;
    private final Clock clock;
    private final boolean demo;
    private final String baseUrl;

    Frame(
            Viewer viewer,
            Bells bells,
            Organisations organisations,
            Clock clock,
            Environment environment,
            @Value("${parley.base-url}") String baseUrl) {
        this.viewer = viewer;
        this.bells = bells;
        this.organisations = organisations;
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.baseUrl = baseUrl;
    }

    public FrameView view() {
        String path = viewer.page();
        SignedIn me = viewer.signedIn().orElse(null);
        return new FrameView(
                viewer.language().tag(),
                languages(),
                viewer.zone().getId(),
                viewer.zoneKnown(),
                Navigation.of(me, me != null && belongs(me), path),
                me == null ? null : me.displayName(),
                me == null ? BellView.NOTHING : bell(me),
                demoTime(),
                path,
                viewer.isElsewhere());
    }

    public boolean isDemo() {
        return demo;
    }

    /** The address that people use, for those who read the page elsewhere. */
    public String address(String path) {
        return baseUrl + path;
    }

    private boolean belongs(SignedIn me) {
        try {
            return organisations.anyOf(me.id());
        } catch (DataAccessException | TransactionException e) {
            return false;
        }
    }

    /** A database that is away is no reason for the page that says so to fail as well. */
    private BellView bell(SignedIn me) {
        try {
            return bells.of(me.id());
        } catch (DataAccessException | TransactionException e) {
            return BellView.NOTHING;
        }
    }

    private List<FrameView.LanguageChoice> languages() {
        return Stream.of(Language.values())
                .map(language ->
                        new FrameView.LanguageChoice(language.tag(), language.ownName(), language == viewer.language()))
                .toList();
    }

    private @Nullable Instant demoTime() {
        return demo ? clock.instant() : null;
    }
}
