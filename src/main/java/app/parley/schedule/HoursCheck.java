package app.parley.schedule;

import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The bounds of hours; names every field that breaks one. */
final class HoursCheck {

    private static final int MAX_WINDOWS = 48;
    private static final int MAX_OVERRIDES = 730;

    private final Hours hours;
    private final List<InvalidInput.Field> refusals = new ArrayList<>();

    HoursCheck(Hours hours) {
        this.hours = hours;
    }

    List<InvalidInput.Field> refusals() {
        zone();
        hours.weekly()
                .forEach((day, windows) -> windows("weeklyHours." + day.name().substring(0, 3), windows));
        overrides();
        return refusals;
    }

    private void zone() {
        try {
            Texts.zone("zone", hours.zone().getId());
        } catch (InvalidInput e) {
            refusals.addAll(e.fields());
        }
    }

    private void overrides() {
        if (hours.overrides().size() > MAX_OVERRIDES) {
            refuse("dateOverrides", "too-many");
            return;
        }
        hours.overrides().forEach((date, windows) -> {
            date("dateOverrides." + date, date);
            windows("dateOverrides." + date, windows);
        });
    }

    private void date(String field, LocalDate date) {
        if (!Hours.isSpokenOf(date)) {
            refuse(field, "out-of-range");
        }
    }

    private void windows(String field, List<WallClockWindow> windows) {
        if (windows.size() > MAX_WINDOWS) {
            refuse(field, "too-many");
        }
    }

    private void refuse(String field, String code) {
        refusals.add(new InvalidInput.Field(field, code));
    }
}
