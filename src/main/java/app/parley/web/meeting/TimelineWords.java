package app.parley.web.meeting;

import app.parley.meeting.TimelineEvent;
import app.parley.video.Stay;
import app.parley.web.frame.Times;
import app.parley.web.frame.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a timeline in the viewer's language and zone. */
@Component
public class TimelineWords {
    private static final List<String> AMOUNTS = List.of("price", "amount", "deducted", "platformFee");

    private final Words words;
    private final Times times;

    TimelineWords(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** @param actorName null when the platform itself acted */
    public TimelineLine tell(TimelineEvent event, @Nullable String actorName) {
        String actor = actorName == null ? words.of("timeline.platform") : actorName;
        return new TimelineLine(event.at(), words.of("timeline." + event.type(), actor), details(event.data()));
    }

    /** When somebody came into the room, and when and how they left it again. */
    public List<TimelineLine> tell(Stay stay, String name) {
        TimelineLine came = new TimelineLine(stay.cameAt(), words.of("timeline.stay.CAME", name), List.of());
        if (stay.leftAt() == null) {
            return List.of(came);
        }
        String left = words.of("timeline.stay." + stay.ending(), name);
        long minutes = Duration.between(stay.cameAt(), stay.leftAt()).toMinutes();
        return List.of(
                came,
                new TimelineLine(stay.leftAt(), left, List.of(detail("minutes", words.of("amount.minutes", minutes)))));
    }

    private List<TimelineLine.Detail> details(Map<String, Object> data) {
        List<TimelineLine.Detail> details = new ArrayList<>();
        range("startsAt", "endsAt", data, details);
        range("opensAt", "closesAt", data, details);
        AMOUNTS.forEach(name -> amount(name, data, details));
        named("reason", "rejection.", data, details);
        named("outcome", "outcome.", data, details);
        named("kind", "location.", data, details);
        named("cause", "settlement.rule.", data, details);
        List.of("name", "detail", "topic", "expertPercent", "stars", "text", "note")
                .forEach(name -> plain(name, data, details));
        return details;
    }

    private void range(String from, String to, Map<String, Object> data, List<TimelineLine.Detail> details) {
        if (data.get(from) instanceof String start) {
            String text = data.get(to) instanceof String end
                    ? times.range(Instant.parse(start), Instant.parse(end))
                    : times.moment(Instant.parse(start));
            details.add(detail(from, text));
        }
    }

    private void amount(String name, Map<String, Object> data, List<TimelineLine.Detail> details) {
        if (data.get(name) instanceof Number amount) {
            details.add(detail(name, words.credits(amount.longValue())));
        }
    }

    /** A constant that has a text, or a person's own words. */
    private void named(String name, String prefix, Map<String, Object> data, List<TimelineLine.Detail> details) {
        if (data.get(name) instanceof String value && !value.isEmpty()) {
            String known = words.of(prefix + value);
            details.add(detail(name, known.equals(prefix + value) ? value : known));
        }
    }

    private void plain(String name, Map<String, Object> data, List<TimelineLine.Detail> details) {
        Object value = data.get(name);
        if (value != null && !value.toString().isEmpty()) {
            details.add(detail(name, value.toString()));
        }
    }

    private static TimelineLine.Detail detail(String name, String value) {
        return new TimelineLine.Detail("timeline.data." + name, value);
    }
}
