/** Mechanisms under all modules: the clocks, the database, mail after commit, idempotency, throttling, work that falls due. */
@NullMarked
@ApplicationModule(
        displayName = "platform",
        allowedDependencies = {"shared"})
package app.parley.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
