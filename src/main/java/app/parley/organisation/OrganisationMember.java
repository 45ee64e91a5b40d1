package app.parley.organisation;

import app.parley.shared.PersonId;

/** A person of an organisation. */
public record OrganisationMember(PersonId person, OrganisationRole role) {}
