/** Values that every module speaks in: credits, time ranges, identities, refusals, pages. */
@NullMarked
@ApplicationModule(
        displayName = "shared",
        allowedDependencies = {})
package app.parley.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
