package app.parley.web.slots;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of pages that show slots. What people chose and typed on the way to a booking, a zone and a topic, travels
 * along; those that list slots are open for {@code from=} and {@code day=} at the end.
 */
@Component("links")
public class SlotLinks {

    public String slots(String slug, @Nullable String zone, @Nullable String topic) {
        String link = link("/book/{slug}", slug, null, zone, topic);
        return link + (link.contains("?") ? "&" : "?");
    }

    public String slot(String slug, Instant startsAt, @Nullable String zone, @Nullable String topic) {
        return link("/book/{slug}/slot", slug, startsAt.toString(), zone, topic);
    }

    /** The slot's page for people signed in. */
    public String booking(String slug, @Nullable String startsAt, @Nullable String zone, @Nullable String topic) {
        return link("/bookings/{slug}", slug, startsAt, zone, topic);
    }

    public String newTime(String meeting) {
        return UriComponentsBuilder.fromPath("/meetings/{id}/new-time").buildAndExpand(meeting) + "?";
    }

    private static String link(
            String path, String slug, @Nullable String startsAt, @Nullable String zone, @Nullable String topic) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = new HashMap<>(Map.of("slug", slug));
        carry(link, values, "startsAt", startsAt);
        carry(link, values, "zone", zone);
        carry(link, values, "topic", topic);
        return link.encode().buildAndExpand(values).toUriString();
    }

    private static void carry(
            UriComponentsBuilder link, Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            link.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
