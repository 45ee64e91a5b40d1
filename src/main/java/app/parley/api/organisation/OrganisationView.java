package app.parley.api.organisation;

import app.parley.organisation.Belonging;
import app.parley.organisation.OrganisationId;
import app.parley.organisation.OrganisationRole;

/**
 * An organisation as one of its members sees it.
 *
 * @param role the caller's
 */
record OrganisationView(OrganisationId id, String name, String slug, OrganisationRole role, long version) {

    static OrganisationView of(Belonging belonging) {
        return new OrganisationView(
                belonging.organisation().id(),
                belonging.organisation().name(),
                belonging.organisation().slug(),
                belonging.role(),
                belonging.organisation().version());
    }
}
