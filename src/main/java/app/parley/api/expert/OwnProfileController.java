package app.parley.api.expert;

import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.RequiredField;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.ProfileForm;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own profile, published or not. */
@RestController
@RequestMapping("/api/v1/me/expert-profile")
class OwnProfileController {

    private final Experts experts;

    OwnProfileController(Experts experts) {
        this.experts = experts;
    }

    @GetMapping
    ResponseEntity<ProfileView> show(@AuthenticationPrincipal SignedIn me) {
        return answer(experts.of(me.id()).orElseThrow(NotFound::new));
    }

    /** The first profile makes the caller an expert. */
    @PutMapping
    ResponseEntity<ProfileView> save(
            @AuthenticationPrincipal SignedIn me,
            @RequestBody ProfileRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(experts.save(me.id(), body.form(), EntityTags.expected(ifMatch)));
    }

    private static ResponseEntity<ProfileView> answer(Expert expert) {
        return EntityTags.ok(ProfileView.of(expert), expert.version());
    }

    record ProfileRequest(
            @Nullable String handle,
            @Nullable String headline,
            @Nullable String bio,
            @Nullable List<@Nullable String> skills,
            @Nullable List<@Nullable String> languages,
            @Nullable Boolean published) {

        ProfileForm form() {
            return new ProfileForm(
                    RequiredField.of("handle", handle),
                    RequiredField.of("headline", headline),
                    bio == null ? "" : bio,
                    all("skills", skills),
                    all("languages", languages),
                    RequiredField.of("published", published));
        }

        private static List<String> all(String field, @Nullable List<@Nullable String> values) {
            return values == null
                    ? List.of()
                    : values.stream()
                            .map(value -> RequiredField.of(field, value))
                            .toList();
        }
    }

    record ProfileView(
            PersonId id,
            String handle,
            String displayName,
            String headline,
            String bio,
            List<String> skills,
            List<String> languages,
            String zone,
            boolean published,
            ExpertView.RatingView rating,
            long version) {

        static ProfileView of(Expert expert) {
            return new ProfileView(
                    expert.id(),
                    expert.handle(),
                    expert.displayName(),
                    expert.headline(),
                    expert.bio(),
                    expert.skills(),
                    expert.languages(),
                    expert.zone().getId(),
                    expert.published(),
                    ExpertView.RatingView.of(expert.rating()),
                    expert.version());
        }
    }
}
