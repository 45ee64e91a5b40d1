package app.parley.web.calendar;

import app.parley.calendar.SlotRules;
import app.parley.platform.Gathered;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of a calendar's slots, as typed. */
record SlotForm(
        @Nullable String slotMinutes,
        @Nullable String intervalMinutes,
        @Nullable String bufferBeforeMinutes,
        @Nullable String bufferAfterMinutes,
        @Nullable String minNoticeMinutes,
        @Nullable String bookingWindowDays,
        @Nullable String endDate,
        @Nullable String maxPerDay,
        @Nullable String lookBusyPercent) {

    static final SlotForm BLANK = new SlotForm("30", "30", "0", "0", "1440", "60", null, null, "0");

    /** The same with slots of this length, one after another. */
    SlotForm lasting(int minutes) {
        return new SlotForm(
                text(minutes),
                text(minutes),
                bufferBeforeMinutes,
                bufferAfterMinutes,
                minNoticeMinutes,
                bookingWindowDays,
                endDate,
                maxPerDay,
                lookBusyPercent);
    }

    static SlotForm of(SlotRules rules) {
        return new SlotForm(
                text(rules.slotMinutes()),
                text(rules.intervalMinutes()),
                text(rules.bufferBeforeMinutes()),
                text(rules.bufferAfterMinutes()),
                text(rules.minNoticeMinutes()),
                text(rules.bookingWindowDays()),
                text(rules.endDate()),
                text(rules.maxPerDay()),
                text(rules.lookBusyPercent()));
    }

    static SlotForm of(Sent sent) {
        return new SlotForm(
                sent.text("slotMinutes"),
                sent.text("intervalMinutes"),
                sent.text("bufferBeforeMinutes"),
                sent.text("bufferAfterMinutes"),
                sent.text("minNoticeMinutes"),
                sent.text("bookingWindowDays"),
                sent.text("endDate"),
                sent.text("maxPerDay"),
                sent.text("lookBusyPercent"));
    }

    SlotRules rules() {
        Gathered wrong = new Gathered();
        SlotRules rules = new SlotRules(
                number(wrong, "slotMinutes", slotMinutes),
                number(wrong, "intervalMinutes", intervalMinutes),
                number(wrong, "bufferBeforeMinutes", bufferBeforeMinutes),
                number(wrong, "bufferAfterMinutes", bufferAfterMinutes),
                number(wrong, "minNoticeMinutes", minNoticeMinutes),
                wrong.orNull(() -> Typed.numberOrNull("bookingWindowDays", bookingWindowDays)),
                wrong.orNull(() -> Typed.dateOrNull("endDate", endDate)),
                wrong.orNull(() -> Typed.numberOrNull("maxPerDay", maxPerDay)),
                number(wrong, "lookBusyPercent", lookBusyPercent));
        wrong.refuse();
        return rules;
    }

    private static int number(Gathered wrong, String field, @Nullable String typed) {
        return wrong.orElse(0, () -> Typed.number(field, typed));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
