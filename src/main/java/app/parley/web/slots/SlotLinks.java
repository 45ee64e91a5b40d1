package app.parley.web.slots;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Addresses of pages that show slots. What people chose on the way to a booking travels along; those that list slots
 * are open for {@code month=} and {@code day=} at the end.
 */
@Component("links")
public class SlotLinks {

    public String slots(String slug, Chosen chosen) {
        String link = link("/book/{slug}", slug, null, chosen);
        return link + (link.contains("?") ? "&" : "?");
    }

    public String slot(String slug, Instant startsAt, Chosen chosen) {
        return link("/book/{slug}/slot", slug, startsAt.toString(), chosen);
    }

    /** The slot's page for people signed in; never inside of another site, where nobody can sign in. */
    public String booking(String slug, @Nullable String startsAt, Chosen chosen) {
        return link("/bookings/{slug}", slug, startsAt, chosen.alone());
    }

    /** The last step; what was typed is not in its address. */
    public String confirmation(String slug, @Nullable String startsAt, Chosen chosen) {
        return link(
                "/bookings/{slug}/confirmation",
                slug,
                startsAt,
                chosen.about(null).alone());
    }

    public String newTime(String meeting) {
        return UriComponentsBuilder.fromPath("/meetings/{id}/new-time").buildAndExpand(meeting) + "?";
    }

    private static String link(String path, String slug, @Nullable String startsAt, Chosen chosen) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
        Map<String, String> values = new HashMap<>(Map.of("slug", slug));
        carry(link, values, "startsAt", startsAt);
        List<String> services = chosen.picked();
        for (int i = 0; i < services.size(); i++) {
            link.queryParam("services", "{services" + i + "}");
            values.put("services" + i, services.get(i));
        }
        carry(link, values, "expert", chosen.expert());
        carry(link, values, "zone", chosen.zone());
        carry(link, values, "topic", chosen.topic());
        carry(link, values, "embed", chosen.embed());
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
