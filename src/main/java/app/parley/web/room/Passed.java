package app.parley.web.room;

import app.parley.video.Signal;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.UUID;

/** A signal of another page, as it reaches the one that it is for. */
record Passed(String type, UUID from, @JsonRawValue String data) {

    static Passed on(Signal signal) {
        return new Passed("signal", signal.sender(), signal.data());
    }
}
