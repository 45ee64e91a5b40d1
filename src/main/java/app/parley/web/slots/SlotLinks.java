package app.parley.web.slots;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of pages that show slots, open for {@code from=} and {@code day=} at the end. */
@Component("links")
class SlotLinks {
    public String slots(String slug, String zone) {
        return UriComponentsBuilder.fromPath("/book/{slug}")
                        .queryParam("zone", "{zone}")
                        .encode()
                        .buildAndExpand(slug, zone)
                        .toUriString()
                + "&";
    }

    public String newTime(String meeting) {
        return UriComponentsBuilder.fromPath("/meetings/{id}/new-time").buildAndExpand(meeting) + "?";
    }
}
