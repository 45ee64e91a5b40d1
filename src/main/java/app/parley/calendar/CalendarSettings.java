package app.parley.calendar;

import app.parley.expert.Location;
import app.parley.shared.OfferingId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything an owner decides about a booking calendar; bounds are those of {@link Calendars}.
 *
 * @param agenda what a meeting will be about, shown before booking; may be empty
 * @param offering what is booked; null for a menu, whose services name their own
 * @param questions asked before booking, at most 20
 * @param location where its meetings take place; null means where the offering says
 */
public record CalendarSettings(
        String slug,
        String name,
        String description,
        String agenda,
        @Nullable OfferingId offering,
        HoursSource hours,
        SlotRules slots,
        Approval approval,
        Permissions permissions,
        List<Question> questions,
        @Nullable Location location,
        CalendarKind kind) {

    public CalendarSettings {
        questions = List.copyOf(questions);
    }
}
