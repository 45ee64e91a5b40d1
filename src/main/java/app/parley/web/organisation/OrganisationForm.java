package app.parley.web.organisation;

import app.parley.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** An organisation as typed. */
record OrganisationForm(
        @Nullable String name,
        @Nullable String slug,
        @Nullable Long version) {

    static final OrganisationForm BLANK = new OrganisationForm(null, null, null);

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(organisation.name(), organisation.slug(), organisation.version());
    }
}
