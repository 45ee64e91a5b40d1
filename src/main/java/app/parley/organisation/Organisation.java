package app.parley.organisation;

/**
 * People who work together under one name.
 *
 * @param slug the end of its own address
 */
public record Organisation(OrganisationId id, String name, String slug, long version) {}
