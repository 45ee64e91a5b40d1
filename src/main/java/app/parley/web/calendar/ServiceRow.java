package app.parley.web.calendar;

import app.parley.calendar.Service;
import app.parley.web.frame.Sent;
import app.parley.web.frame.Typed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service of a menu, as typed.
 *
 * @param staff handles, separated by commas; blank means every member
 */
record ServiceRow(
        @Nullable String offeringId,
        @Nullable String bufferBeforeMinutes,
        @Nullable String bufferAfterMinutes,
        @Nullable String charge,
        @Nullable String staff) {

    static final ServiceRow BLANK = new ServiceRow(null, "0", "0", Service.Charge.PRICE.name(), null);

    static ServiceRow of(Sent row) {
        return new ServiceRow(
                row.text("offeringId"),
                row.text("bufferBeforeMinutes"),
                row.text("bufferAfterMinutes"),
                row.text("charge"),
                row.text("staff"));
    }

    boolean isBlank() {
        return Typed.isBlank(offeringId) && Typed.isBlank(staff);
    }

    List<String> handles() {
        return Typed.words(staff);
    }
}
