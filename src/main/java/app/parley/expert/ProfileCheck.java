package app.parley.expert;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The bounds of a profile; answers the form as it is kept. */
final class ProfileCheck {

    private static final int MAX_SKILLS = 30;
    private static final int MAX_LANGUAGES = 20;

    private ProfileCheck() {}

    static ProfileForm checked(ProfileForm form) {
        return new ProfileForm(
                PublicName.checked("handle", form.handle(), 3, 40),
                Texts.line("headline", form.headline(), 0, 160),
                Texts.block("bio", form.bio(), 5_000),
                skills(form.skills()),
                languages(form.languages()),
                form.published());
    }

    private static List<String> skills(List<String> typed) {
        refuseMoreThan(MAX_SKILLS, "skills", typed);
        Set<String> known = new HashSet<>();
        List<String> skills = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            String skill = Texts.line("skills[" + i + "]", typed.get(i), 1, 50);
            if (known.add(Folded.text(skill))) {
                skills.add(skill);
            }
        }
        return skills;
    }

    private static List<String> languages(List<String> typed) {
        refuseMoreThan(MAX_LANGUAGES, "languages", typed);
        Set<String> languages = new LinkedHashSet<>();
        for (int i = 0; i < typed.size(); i++) {
            languages.add(Languages.canonical("languages[" + i + "]", typed.get(i)));
        }
        return List.copyOf(languages);
    }

    private static void refuseMoreThan(int limit, String field, List<String> typed) {
        if (typed.size() > limit) {
            throw new InvalidInput(field, "too-many");
        }
    }
}
