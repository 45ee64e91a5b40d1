package app.parley.api;

import java.io.IOException;

/** The body has more than the 1 MiB that the API takes. */
final class BodyTooLarge extends IOException {

    static final int MOST_BYTES = 1 << 20;

    BodyTooLarge() {
        super("more than " + MOST_BYTES + " bytes");
    }
}
