package app.parley.organisation;

/** What a member is there for. */
public enum OrganisationRole {
    /** Decides about members, teams and settings, and may be called into meetings like an expert. */
    MANAGER,
    EXPERT,
    /** Sees and takes no part in meetings. */
    OBSERVER;

    /** Whether members with this role are called into meetings and may call others. */
    public boolean takesPart() {
        return this != OBSERVER;
    }
}
