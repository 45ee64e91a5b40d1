package app.parley.web.slots;

import app.parley.shared.TimeRange;
import app.parley.web.frame.Times;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Says when a slot starts, on the viewer's wall clock and, where that differs, on the calendar's. */
@Component
public class SlotWords {
    private final Times times;

    SlotWords(Times times) {
        this.times = times;
    }

    public Month.Slot of(TimeRange slot, ZoneId here, ZoneId there) {
        boolean same =
                here.getRules().getOffset(slot.start()).equals(there.getRules().getOffset(slot.start()));
        return new Month.Slot(
                slot.start(), times.clock(slot.start(), here), same ? null : times.clock(slot.start(), there));
    }
}
