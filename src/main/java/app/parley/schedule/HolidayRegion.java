package app.parley.schedule;

import app.parley.shared.InvalidInput;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country, or a state of one, with public holidays of its own.
 *
 * @param country two capitals, as in ISO 3166-1
 * @param state the second part of ISO 3166-2 in capitals; null for what holds in the whole country
 */
public record HolidayRegion(String country, @Nullable String state) {

    private static final List<String> COUNTRIES = countriesKnown();

    /**
     * Reads {@code DE} or {@code DE-BY}.
     *
     * @throws InvalidInput for a region whose holidays nobody has told
     */
    public static HolidayRegion of(String field, @Nullable String code) {
        if (code == null || code.isBlank()) {
            throw new InvalidInput(field, "required");
        }
        String[] parts = code.strip().toUpperCase(Locale.ROOT).split("-", 2);
        HolidayRegion region = new HolidayRegion(parts[0], parts.length == 1 ? null : parts[1]);
        if (!COUNTRIES.contains(region.country)
                || (region.state != null && !states(region.country).contains(region))) {
            throw new InvalidInput(field, "unknown-region");
        }
        return region;
    }

    /** @throws InvalidInput for a year that hours cannot speak of */
    public static Year year(String field, @Nullable Integer year) {
        if (year == null) {
            throw new InvalidInput(field, "required");
        }
        if (year < Hours.FIRST_DATE.getYear() || year > Hours.LAST_DATE.getYear()) {
            throw new InvalidInput(field, "out-of-range");
        }
        return Year.of(year);
    }

    /** Every country whose holidays are known, by code. */
    public static List<HolidayRegion> countries() {
        return COUNTRIES.stream()
                .map(country -> new HolidayRegion(country, null))
                .toList();
    }

    /** The states of a country that have holidays of their own, by code. */
    public static List<HolidayRegion> states(String country) {
        return COUNTRIES.contains(country)
                ? hierarchy(country).getChildren().keySet().stream()
                        .map(state -> new HolidayRegion(country, state.toUpperCase(Locale.ROOT)))
                        .sorted((one, other) -> one.code().compareTo(other.code()))
                        .toList()
                : List.of();
    }

    /** The holidays of a year, with their names in the reader's language where there is one. */
    public SortedMap<LocalDate, String> holidays(Year year, Locale reader) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        for (Holiday holiday : manager(country).getHolidays(year, path())) {
            holidays.putIfAbsent(holiday.getDate(), holiday.getDescription(reader));
        }
        return holidays;
    }

    /** The dates of the public holidays of a year. */
    SortedMap<LocalDate, String> holidays(Year year) {
        return holidays(year, Locale.ROOT);
    }

    public String code() {
        return state == null ? country : country + "-" + state;
    }

    public String name(Locale reader) {
        if (state == null) {
            return Locale.of("", country).getDisplayCountry(reader);
        }
        CalendarHierarchy known = hierarchy(country).getChildren().get(state.toLowerCase(Locale.ROOT));
        return known == null ? code() : known.getDescription(reader);
    }

    private String[] path() {
        return state == null ? new String[0] : new String[] {state.toLowerCase(Locale.ROOT)};
    }

    private static CalendarHierarchy hierarchy(String country) {
        return manager(country).getCalendarHierarchy();
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }

    private static List<String> countriesKnown() {
        Predicate<String> known = Stream.of(HolidayCalendar.values())
                .map(calendar -> calendar.getId().toUpperCase(Locale.ROOT))
                .toList()::contains;
        return Arrays.stream(Locale.getISOCountries()).filter(known).sorted().toList();
    }
}
