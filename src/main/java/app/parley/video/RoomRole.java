package app.parley.video;

/** What somebody is in a room. */
public enum RoomRole {
    USER,
    /** The host. */
    EXPERT,
    GUEST,
    COLLABORATOR,
    SPECIALIST
}
