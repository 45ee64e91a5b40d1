package app.parley.organisation;

/** An organisation as one of its members stands in it. */
public record Belonging(Organisation organisation, OrganisationRole role) {

    public boolean manages() {
        return role == OrganisationRole.MANAGER;
    }
}
