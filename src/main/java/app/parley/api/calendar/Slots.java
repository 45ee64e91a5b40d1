package app.parley.api.calendar;

import app.parley.shared.TimeRange;
import java.time.ZoneId;
import java.util.List;

/** Free slots, by whoever's calendar and for whatever purpose they are listed. @param zone whose dates were asked for */
public record Slots(String zone, List<Slot> slots) {

    public static Slots of(ZoneId zone, List<TimeRange> free) {
        return new Slots(
                zone.getId(),
                free.stream().map(slot -> new Slot(slot.start(), slot.end())).toList());
    }
}
