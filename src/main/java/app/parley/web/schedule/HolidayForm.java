package app.parley.web.schedule;

import app.parley.schedule.HolidayRegion;
import app.parley.web.frame.Typed;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/**
 * Whose holidays of which year, as chosen.
 *
 * @param state blank for what holds in the whole country; let go when it is another country's
 */
record HolidayForm(
        @Nullable String country,
        @Nullable String state,
        @Nullable String year) {

    HolidayForm in(Year other) {
        return new HolidayForm(country, state, other.toString());
    }

    HolidayRegion region() {
        boolean ofThisCountry = Typed.text(state).startsWith(Typed.text(country) + "-");
        return HolidayRegion.of("region", ofThisCountry ? state : country);
    }

    /** The field in which whatever was refused was chosen. */
    static String fieldOf(String refused) {
        return refused.equals("region") ? "country" : refused;
    }
}
