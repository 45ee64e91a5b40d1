package app.parley.video;

/** What somebody is in a room. */
public enum RoomRole {
    USER,
    /** The host. */
    EXPERT,
    GUEST,
    COLLABORATOR,
    SPECIALIST;

    /** The expert and whoever they called; everybody else gets to know of nobody who is masked. */
    public boolean isExpertSide() {
        return this != USER && this != GUEST;
    }
}
