package app.parley.api.organisation;

import app.parley.account.SignedIn;
import app.parley.api.Repeatable;
import app.parley.api.RequiredField;
import app.parley.organisation.InvitationId;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationInvitation;
import app.parley.organisation.OrganisationInvitations;
import app.parley.organisation.OrganisationRole;
import app.parley.shared.Slice;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Invitations to join organisations: asked by managers, answered by whom they are for. */
@RestController
@RequestMapping("/api/v1")
class OrganisationInvitationController {

    private final OrganisationInvitations invitations;

    OrganisationInvitationController(OrganisationInvitations invitations) {
        this.invitations = invitations;
    }

    record NewOrganisationInvitation(
            @Nullable String email, @Nullable OrganisationRole role) {}

    record SentOrganisationInvitation(InvitationId id, String email, OrganisationRole role) {}

    record OwnInvitation(InvitationId id, String organisation, OrganisationRole role) {}

    /** What is open, for managers; all on one page. */
    @GetMapping("/organisations/{id}/invitations")
    Slice<SentOrganisationInvitation> list(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        return new Slice<>(
                invitations.of(me.id(), OrganisationId.of(id)).stream()
                        .map(OrganisationInvitationController::asked)
                        .toList(),
                null);
    }

    /** Asks the owner of the address, whether or not there is an account with it; asking again changes the role. */
    @PostMapping("/organisations/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    @Repeatable
    SentOrganisationInvitation invite(
            @AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @RequestBody NewOrganisationInvitation body) {
        return asked(invitations.invite(
                me.id(),
                OrganisationId.of(id),
                RequiredField.of("email", body.email()),
                RequiredField.of("role", body.role())));
    }

    @DeleteMapping("/organisations/{id}/invitations/{invitationId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id, @PathVariable UUID invitationId) {
        invitations.withdraw(me.id(), OrganisationId.of(id), InvitationId.of(invitationId));
    }

    /** What waits for the caller's answer. */
    @GetMapping("/me/organisation-invitations")
    Slice<OwnInvitation> own(@AuthenticationPrincipal SignedIn me) {
        return new Slice<>(
                invitations.to(me.id()).stream()
                        .map(invitation ->
                                new OwnInvitation(invitation.id(), invitation.organisationName(), invitation.role()))
                        .toList(),
                null);
    }

    @PostMapping("/me/organisation-invitations/{invitationId}/acceptance")
    @Repeatable
    OrganisationView accept(@AuthenticationPrincipal SignedIn me, @PathVariable UUID invitationId) {
        return OrganisationView.of(invitations.accept(me.id(), InvitationId.of(invitationId)));
    }

    @PostMapping("/me/organisation-invitations/{invitationId}/decline")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Repeatable
    void decline(@AuthenticationPrincipal SignedIn me, @PathVariable UUID invitationId) {
        invitations.decline(me.id(), InvitationId.of(invitationId));
    }

    private static SentOrganisationInvitation asked(OrganisationInvitation invitation) {
        return new SentOrganisationInvitation(invitation.id(), invitation.email(), invitation.role());
    }
}
