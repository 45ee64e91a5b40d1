package app.parley.availability;

import app.parley.expert.PublicName;
import app.parley.platform.Texts;
import app.parley.shared.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bounds of a calendar's settings; answers them as they are kept, or names every field that breaks one. */
final class CalendarCheck {

    static final LocalDate FIRST_DATE = LocalDate.of(1970, 1, 1);
    static final LocalDate LAST_DATE = LocalDate.of(2200, 12, 31);
    private static final int MAX_WINDOWS = 48;
    private static final int MAX_OVERRIDES = 730;

    private final List<InvalidInput.Field> wrong = new ArrayList<>();

    private CalendarCheck() {}

    static CalendarSettings checked(CalendarSettings settings) {
        return new CalendarCheck().check(settings);
    }

    private CalendarSettings check(CalendarSettings typed) {
        String slug = text(typed.slug(), () -> PublicName.checked("slug", typed.slug(), 3, 60));
        String name = text(typed.name(), () -> Texts.line("name", typed.name(), 1, 120));
        String description = text(typed.description(), () -> Texts.block("description", typed.description(), 5_000));
        text("", () -> Texts.zone("zone", typed.zone().getId()).getId());
        within("slotMinutes", typed.slotMinutes(), 5, 720);
        within("intervalMinutes", typed.intervalMinutes(), 5, 1_440);
        within("bufferBeforeMinutes", typed.bufferBeforeMinutes(), 0, 720);
        within("bufferAfterMinutes", typed.bufferAfterMinutes(), 0, 720);
        within("minNoticeMinutes", typed.minNoticeMinutes(), 0, 525_600);
        within("bookingWindowDays", typed.bookingWindowDays(), 0, 3_650);
        within("maxPerDay", typed.maxPerDay(), 1, 288);
        within("lookBusyPercent", typed.lookBusyPercent(), 0, 100);
        date("endDate", typed.endDate());
        hours(typed);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return kept(typed, slug, name, description);
    }

    private void hours(CalendarSettings typed) {
        typed.weeklyHours()
                .forEach((day, windows) -> windows("weeklyHours." + day.name().substring(0, 3), windows));
        if (typed.dateOverrides().size() > MAX_OVERRIDES) {
            refuse("dateOverrides", "too-many");
            return;
        }
        typed.dateOverrides().forEach((date, windows) -> {
            date("dateOverrides." + date, date);
            windows("dateOverrides." + date, windows);
        });
    }

    private void windows(String field, List<WallClockWindow> windows) {
        if (windows.size() > MAX_WINDOWS) {
            refuse(field, "too-many");
        }
    }

    private void date(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE))) {
            refuse(field, "out-of-range");
        }
    }

    private void within(String field, @Nullable Integer value, int min, int max) {
        if (value != null && (value < min || value > max)) {
            refuse(field, "out-of-range");
        }
    }

    private String text(String typed, Supplier<String> rule) {
        try {
            return rule.get();
        } catch (InvalidInput e) {
            wrong.addAll(e.fields());
            return typed;
        }
    }

    private void refuse(String field, String code) {
        wrong.add(new InvalidInput.Field(field, code));
    }

    private static CalendarSettings kept(CalendarSettings typed, String slug, String name, String description) {
        return new CalendarSettings(
                typed.type(),
                slug,
                name,
                description,
                typed.offeringId(),
                typed.zone(),
                typed.slotMinutes(),
                typed.intervalMinutes(),
                typed.bufferBeforeMinutes(),
                typed.bufferAfterMinutes(),
                typed.minNoticeMinutes(),
                typed.bookingWindowDays(),
                typed.endDate(),
                typed.maxPerDay(),
                typed.approval(),
                typed.lookBusyPercent(),
                Map.copyOf(typed.weeklyHours()),
                Map.copyOf(typed.dateOverrides()));
    }
}
