package app.parley.api.organisation;

import app.parley.account.SignedIn;
import app.parley.api.EntityTags;
import app.parley.api.Repeatable;
import app.parley.api.RequiredField;
import app.parley.organisation.Belonging;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.Organisations;
import app.parley.shared.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisations of the caller. */
@RestController
@RequestMapping("/api/v1")
class OrganisationController {

    private final Organisations organisations;

    OrganisationController(Organisations organisations) {
        this.organisations = organisations;
    }

    /** All of them on one page: nobody belongs to more than 10. */
    @GetMapping("/me/organisations")
    Slice<OrganisationView> list(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(
                organisations.of(me.id()).stream().map(OrganisationView::of).toList(), null);
    }

    /** Founds an organisation that the caller manages. */
    @PostMapping("/organisations")
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    ResponseEntity<OrganisationView> found(
            @AuthenticationPrincipal SignedIn me, @RequestBody OrganisationRequest body) {
        Belonging founded = organisations.found(
                me.id(), RequiredField.of("name", body.name()), RequiredField.of("slug", body.slug()));
        return EntityTags.created(
                OrganisationView.of(founded), founded.organisation().version());
    }

    @GetMapping("/organisations/{id}")
    ResponseEntity<OrganisationView> show(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        Belonging seen = organisations.seen(me.id(), OrganisationId.of(id));
        return EntityTags.ok(OrganisationView.of(seen), seen.organisation().version());
    }

    @PutMapping("/organisations/{id}")
    ResponseEntity<OrganisationView> change(
            @AuthenticationPrincipal SignedIn me,
            @PathVariable UUID id,
            @RequestBody OrganisationRequest body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        Belonging changed = organisations.change(
                me.id(),
                OrganisationId.of(id),
                RequiredField.of("name", body.name()),
                RequiredField.of("slug", body.slug()),
                EntityTags.expected(ifMatch));
        return EntityTags.ok(
                OrganisationView.of(changed), changed.organisation().version());
    }
}
