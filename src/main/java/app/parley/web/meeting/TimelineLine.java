package app.parley.web.meeting;

import java.time.Instant;
import java.util.List;

/** An event in the viewer's words. */
public record TimelineLine(Instant at, String text, List<Detail> details) {
    /** @param key of the message that says what the value is */
    public record Detail(String key, String value) {}
}
