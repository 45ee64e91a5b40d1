package app.parley.web.frame;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The zone a page shows its times in: one chosen on the page, else the viewer's, else the page's own. */
@Component
public class ChosenZone {
    private final Viewer viewer;

    ChosenZone(Viewer viewer) {
        this.viewer = viewer;
    }

    public ZoneId orElse(@Nullable String chosen, ZoneId otherwise) {
        return Zones.find(Typed.text(chosen)).orElseGet(() -> viewer.zoneKnown() ? viewer.zone() : otherwise);
    }
}
