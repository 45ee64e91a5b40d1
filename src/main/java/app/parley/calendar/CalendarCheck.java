package app.parley.calendar;

import app.parley.expert.Location;
import app.parley.expert.PublicName;
import app.parley.platform.Texts;
import app.parley.schedule.Hours;
import app.parley.shared.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bounds of a calendar's settings; answers them as they are kept, or names every field that breaks one. */
final class CalendarCheck {

    static final int MAX_TEXT = 5_000;

    private final List<InvalidInput.Field> wrong = new ArrayList<>();

    private CalendarCheck() {}

    static CalendarSettings checked(CalendarSettings settings) {
        return new CalendarCheck().check(settings);
    }

    private CalendarSettings check(CalendarSettings typed) {
        String slug = orAsTyped(typed.slug(), () -> PublicName.checked("slug", typed.slug(), 3, 60));
        String name = orAsTyped(typed.name(), () -> Texts.line("name", typed.name(), 1, 120));
        String description =
                orAsTyped(typed.description(), () -> Texts.block("description", typed.description(), MAX_TEXT));
        String agenda = orAsTyped(typed.agenda(), () -> Texts.block("agenda", typed.agenda(), MAX_TEXT));
        List<Question> questions = orAsTyped(typed.questions(), () -> QuestionCheck.checked(typed.questions()));
        Location location = location(typed.location());
        slots(typed.slots());
        if (typed.hours() instanceof HoursSource.Own own) {
            wrong.addAll(own.hours().refusals());
        }
        wrong.addAll(TeamCheck.refusals(typed));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new CalendarSettings(
                slug,
                name,
                description,
                agenda,
                typed.offering(),
                typed.hours(),
                typed.slots(),
                typed.approval(),
                typed.permissions(),
                questions,
                location,
                typed.kind());
    }

    private void slots(SlotRules rules) {
        within("slotMinutes", rules.slotMinutes(), 5, 720);
        within("intervalMinutes", rules.intervalMinutes(), 5, 1_440);
        within("bufferBeforeMinutes", rules.bufferBeforeMinutes(), 0, 720);
        within("bufferAfterMinutes", rules.bufferAfterMinutes(), 0, 720);
        within("minNoticeMinutes", rules.minNoticeMinutes(), 0, 525_600);
        within("bookingWindowDays", rules.bookingWindowDays(), 0, 3_650);
        within("maxPerDay", rules.maxPerDay(), 1, 288);
        within("lookBusyPercent", rules.lookBusyPercent(), 0, 100);
        LocalDate endDate = rules.endDate();
        if (endDate != null && !Hours.isSpokenOf(endDate)) {
            refuse("endDate", "out-of-range");
        }
    }

    private @Nullable Location location(@Nullable Location typed) {
        return typed == null ? null : orAsTyped(typed, () -> typed.checked("location.detail"));
    }

    private void within(String field, @Nullable Integer value, int min, int max) {
        if (value != null && (value < min || value > max)) {
            refuse(field, "out-of-range");
        }
    }

    private <T> T orAsTyped(T typed, Supplier<T> rule) {
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
}
