package app.parley.organisation;

/** In one organisation: on which terms a person may call its members into a meeting. */
public record CallingRights(OrganisationId organisation, CallingTerms terms) {}
