package app.parley.notification;

/** How somebody can be told. */
public enum Channel {
    APP,
    MAIL,
    /** A text message, to people who proved a number. */
    SMS
}
