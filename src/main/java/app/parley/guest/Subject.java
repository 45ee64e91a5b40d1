package app.parley.guest;

/** What a mail to a guest is for. */
enum Subject {
    INVITED,
    UPDATED,
    CANCELLED,
    REMOVED;

    boolean asks() {
        return this == INVITED || this == UPDATED;
    }
}
