package app.parley.web.profile;

import app.parley.expert.Expert;
import app.parley.expert.ProfileForm;
import app.parley.web.frame.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expert's profile as typed. */
record ProfileFields(
        @Nullable String handle,
        @Nullable String headline,
        @Nullable String bio,
        @Nullable String skills,
        @Nullable List<String> languages,
        @Nullable String published,
        @Nullable Long version) {

    static final ProfileFields EMPTY = new ProfileFields(null, null, null, null, List.of(), "on", null);

    static ProfileFields of(Expert expert) {
        return new ProfileFields(
                expert.handle(),
                expert.headline(),
                expert.bio(),
                String.join(", ", expert.skills()),
                expert.languages(),
                expert.published() ? "on" : null,
                expert.version());
    }

    ProfileForm form() {
        return new ProfileForm(
                Typed.text(handle),
                Typed.text(headline),
                Typed.text(bio),
                Typed.words(skills),
                languages == null ? List.of() : languages,
                published != null);
    }

    ProfileFields at(@Nullable Long current) {
        return new ProfileFields(handle, headline, bio, skills, languages, published, current);
    }

    public boolean speaks(String tag) {
        return languages != null && languages.contains(tag);
    }
}
