package app.parley.video;

/** How a presence ended. */
public enum Ending {
    /** In good order. */
    LEFT,
    /** Its connection, or the server that held it, broke. */
    LOST,
    /** A newer connection of the participant took its place. */
    REPLACED
}
