package app.parley.platform.outgoing;

/** No answer; never says why, so that nobody learns from it what else there is in the installation's network. */
public final class OutgoingFailed extends RuntimeException {

    OutgoingFailed() {
        super("the address gave no answer that can be used", null, false, false);
    }
}
