package app.parley.api.schedule;

import app.parley.schedule.HolidayRegion;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Countries and states whose public holidays are known; names in the caller's language. */
@RestController
@RequestMapping("/api/v1/holiday-regions")
class HolidayRegionController {

    /** All countries on one page, each with its states. */
    @GetMapping
    Slice<HolidayCountry> list() {
        Locale reader = LocaleContextHolder.getLocale();
        return new Slice<>(
                HolidayRegion.countries().stream()
                        .map(country -> HolidayCountry.of(country, reader))
                        .toList(),
                null);
    }

    /** @param year 1970 to 2200 */
    @GetMapping("/{code}/holidays")
    HolidaysOfYear holidays(@PathVariable String code, @RequestParam Integer year) {
        Locale reader = LocaleContextHolder.getLocale();
        HolidayRegion region = region(code);
        List<NamedHoliday> holidays = region.holidays(HolidayRegion.year("year", year), reader).entrySet().stream()
                .map(holiday -> new NamedHoliday(holiday.getKey(), holiday.getValue()))
                .toList();
        return new HolidaysOfYear(region.code(), region.name(reader), year, holidays);
    }

    private static HolidayRegion region(String code) {
        try {
            return HolidayRegion.of("code", code);
        } catch (InvalidInput e) {
            throw new NotFound();
        }
    }

    record HolidayCountry(String code, String name, List<HolidayState> states) {

        static HolidayCountry of(HolidayRegion country, Locale reader) {
            return new HolidayCountry(
                    country.code(),
                    country.name(reader),
                    HolidayRegion.states(country.country()).stream()
                            .map(state -> new HolidayState(state.code(), state.name(reader)))
                            .toList());
        }
    }

    record HolidayState(String code, String name) {}

    record HolidaysOfYear(String code, String name, int year, List<NamedHoliday> holidays) {}

    record NamedHoliday(LocalDate date, String name) {}
}
