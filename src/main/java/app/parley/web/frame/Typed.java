package app.parley.web.frame;

import app.parley.shared.InvalidInput;
import app.parley.shared.OfferingId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people typed into fields, understood or refused by the field's name. */
public final class Typed {
    private Typed() {}

    /** Never null: an absent field is an empty one. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    public static long amount(String field, @Nullable String typed) {
        try {
            return Long.parseLong(required(field, typed));
        } catch (NumberFormatException e) {
            throw new InvalidInput(field, "not-a-number");
        }
    }

    public static @Nullable Long amountOrNull(String field, @Nullable String typed) {
        return isBlank(typed) ? null : (Long) amount(field, typed);
    }

    public static int number(String field, @Nullable String typed) {
        long number = amount(field, typed);
        if (number != (int) number) {
            throw new InvalidInput(field, "out-of-range");
        }
        return (int) number;
    }

    public static @Nullable Integer numberOrNull(String field, @Nullable String typed) {
        return isBlank(typed) ? null : (Integer) number(field, typed);
    }

    public static LocalDate date(String field, @Nullable String typed) {
        try {
            return sensible(field, LocalDate.parse(required(field, typed)));
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "not-a-date");
        }
    }

    public static @Nullable LocalDate dateOrNull(String field, @Nullable String typed) {
        return isBlank(typed) ? null : date(field, typed);
    }

    public static @Nullable YearMonth monthOrNull(String field, @Nullable String typed) {
        if (isBlank(typed)) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(required(field, typed));
            sensible(field, month.atDay(1));
            return month;
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "not-a-month");
        }
    }

    /** A wall-clock time on a date; one that does not exist or exists twice is understood as calendars do (R2). */
    public static Instant moment(
            String dateField, @Nullable String date, String timeField, @Nullable String time, ZoneId zone) {
        return ZonedDateTime.of(date(dateField, date), time(timeField, time), zone)
                .toInstant();
    }

    public static Instant instant(String field, @Nullable String typed) {
        try {
            Instant instant = Instant.parse(required(field, typed));
            sensible(field, LocalDate.ofInstant(instant, ZoneOffset.UTC));
            return instant;
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "not-an-instant");
        }
    }

    public static <E extends Enum<E>> E choice(String field, Class<E> type, @Nullable String typed) {
        String chosen = required(field, typed);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, "malformed"));
    }

    public static OfferingId offering(String field, @Nullable String typed) {
        return OfferingId.of(id(field, typed));
    }

    public static UUID id(String field, @Nullable String typed) {
        try {
            return UUID.fromString(required(field, typed));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "malformed");
        }
    }

    /** Comma-separated words, blank ones left out. */
    public static List<String> words(@Nullable String typed) {
        return Arrays.stream(text(typed).split("[,;\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public static LocalTime time(String field, @Nullable String typed) {
        try {
            return LocalTime.parse(required(field, typed));
        } catch (DateTimeException e) {
            throw new InvalidInput(field, "not-a-time");
        }
    }

    /** Within the years that the product's clock knows, so that no sum of times leaves the calendar. */
    private static LocalDate sensible(String field, LocalDate date) {
        if (date.getYear() < 1970 || date.getYear() > 2200) {
            throw new InvalidInput(field, "out-of-range");
        }
        return date;
    }

    private static String required(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        return typed.strip();
    }
}
