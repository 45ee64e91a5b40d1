package app.parley.web.planner;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose day is asked for.
 *
 * @param with handles of colleagues
 * @param minutes how long the common times are to be
 */
record PlannerForm(
        @Nullable String date,
        @Nullable List<String> with,
        @Nullable String minutes) {

    static final String USUAL_MINUTES = "30";

    List<String> handles() {
        return with == null ? List.of() : with;
    }

    public boolean asksFor(String handle) {
        return handles().contains(handle);
    }
}
