/** Rooms where meetings take place, whichever platform serves them, and who was present. */
@NullMarked
@ApplicationModule(
        displayName = "video",
        allowedDependencies = {"shared", "platform", "platform::news"})
package app.parley.video;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
