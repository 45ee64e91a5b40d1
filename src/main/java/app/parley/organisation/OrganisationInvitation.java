package app.parley.organisation;

/**
 * A question to the owner of an address whether they join.
 *
 * @param email in its canonical form, whether or not anybody has an account with it
 */
public record OrganisationInvitation(
        InvitationId id, OrganisationId organisation, String organisationName, String email, OrganisationRole role) {}
