package app.parley.web.frame;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The zones people choose from: the regions of the IANA list. */
public final class Zones {
    private static final Set<String> REGIONS =
            Set.of("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific");
    private static final List<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> name.equals("UTC") || REGIONS.contains(name.split("/", 2)[0]))
            .sorted()
            .toList();
    private static final Set<String> KNOWN = Set.copyOf(NAMES);

    private Zones() {}

    public static List<String> names() {
        return NAMES;
    }

    public static Optional<ZoneId> find(String name) {
        return KNOWN.contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
