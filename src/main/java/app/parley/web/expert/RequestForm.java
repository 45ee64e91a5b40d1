package app.parley.web.expert;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A wish for a time of one's own choice, as typed; date and time are the viewer's. */
record RequestForm(
        @Nullable String offering,
        @Nullable String date,
        @Nullable String time,
        @Nullable String topic,
        @Nullable String guests) {

    RequestForm at(LocalDateTime start) {
        return new RequestForm(
                offering, start.toLocalDate().toString(), start.toLocalTime().toString(), topic, guests);
    }
}
