/** Who gets the credits: the answers of both sides, the published rule, the sweep after 168 hours. */
@NullMarked
@ApplicationModule(
        displayName = "settlement",
        allowedDependencies = {"shared", "platform", "meeting", "credit"})
package app.parley.settlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
