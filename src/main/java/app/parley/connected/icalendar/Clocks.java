package app.parley.connected.icalendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Finds the clock that a TZID means: an IANA name, a definition in the document, a name of Windows, an IANA name after
 * somebody's prefix, and at last the clock of the calendar's owner, as a guess.
 */
final class Clocks {

    /** @param guessed what the event says about its zone could not be understood */
    record Clock(ZoneRules rules, boolean guessed) {}

    private static final Map<String, String> WINDOWS = windows();

    private final ZoneRules owner;
    private final LocalDateTime until;
    private final Runnable checkTime;
    private final Map<String, Component> definitions = new HashMap<>();
    private final Map<String, Clock> found = new HashMap<>();

    /** @param checkTime called before each zone that has to be worked out */
    Clocks(Component calendar, ZoneId owner, LocalDateTime until, Runnable checkTime) {
        this.owner = owner.getRules();
        this.until = until;
        this.checkTime = checkTime;
        calendar.parts("VTIMEZONE").forEach(zone -> definitions.put(zone.text("TZID"), zone));
    }

    /** The clock of the line's time; times without a zone stand on the owner's. */
    Clock of(Line line) {
        String zone = line.parameter("TZID");
        return zone == null ? new Clock(owner, false) : found.computeIfAbsent(zone, this::find);
    }

    private Clock find(String zone) {
        checkTime.run();
        return iana(zone)
                .or(() -> defined(zone))
                .or(() -> windowsName(zone))
                .or(() -> afterPrefix(zone))
                .map(rules -> new Clock(rules, false))
                .orElse(new Clock(owner, true));
    }

    private static Optional<ZoneRules> iana(String zone) {
        try {
            return ZoneId.getAvailableZoneIds().contains(zone)
                    ? Optional.of(ZoneId.of(zone).getRules())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<ZoneRules> defined(String zone) {
        Component definition = definitions.get(zone);
        try {
            return definition == null ? Optional.empty() : Optional.of(ZoneDefinition.rules(definition, until));
        } catch (Unreadable | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<ZoneRules> windowsName(String zone) {
        return Optional.ofNullable(WINDOWS.get(zone.toLowerCase(Locale.ROOT))).flatMap(Clocks::iana);
    }

    /** {@code /freeassociation.sourceforge.net/Europe/Berlin}, {@code America-New_York} and their like. */
    private static Optional<ZoneRules> afterPrefix(String zone) {
        String rest = zone;
        while (rest.indexOf('/') >= 0) {
            rest = rest.substring(rest.indexOf('/') + 1);
            Optional<ZoneRules> rules = iana(rest);
            if (rules.isPresent()) {
                return rules;
            }
        }
        return iana(zone.replaceFirst("-", "/"));
    }

    private static Map<String, String> windows() {
        Properties names = new Properties();
        try (InputStream file = Clocks.class.getResourceAsStream("windows-zones.properties")) {
            names.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), names::getProperty));
    }
}
