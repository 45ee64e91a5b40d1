package app.parley.connected;

/** A connection, or one of its calendars, that gives nothing to read. */
final class CannotRead extends RuntimeException {

    private final ReadFailure failure;

    CannotRead(ReadFailure failure) {
        super(failure.name(), null, false, false);
        this.failure = failure;
    }

    ReadFailure failure() {
        return failure;
    }
}
