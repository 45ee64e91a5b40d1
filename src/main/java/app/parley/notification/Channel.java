package app.parley.notification;

/** How somebody can be told. */
public enum Channel {
    APP,
    MAIL
}
