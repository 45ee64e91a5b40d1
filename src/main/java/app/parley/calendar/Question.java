package app.parley.calendar;

import java.util.List;

/**
 * Something a booker is asked before booking.
 *
 * @param key by which the answer is sent: 1 to 40 of a–z, 0–9 and hyphen, once per calendar
 * @param label the question itself, 1 to 200 characters
 * @param options what can be chosen, 2 to 30 lines of up to 120 characters; empty for free text
 */
public record Question(String key, String label, Kind kind, boolean required, List<String> options) {

    /** How it is answered. */
    public enum Kind {
        TEXT,
        CHOICE
    }

    public Question {
        options = List.copyOf(options);
    }
}
