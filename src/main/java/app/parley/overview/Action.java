package app.parley.overview;

/** What a person may do with a meeting now, by the names of the REST calls. */
public enum Action {
    APPROVAL("approval"),
    REJECTION("rejection"),
    CANCELLATION("cancellation"),
    NEW_TIME("new-time"),
    NEW_TIME_ACCEPTANCE("new-time/acceptance"),
    NEW_TIME_DECLINE("new-time/decline"),
    NEW_TIME_WITHDRAWAL("new-time/withdrawal"),
    DETAILS("details"),
    PROGRESS("progress"),
    RATING("rating");

    private final String call;

    Action(String call) {
        this.call = call;
    }

    public String call() {
        return call;
    }
}
