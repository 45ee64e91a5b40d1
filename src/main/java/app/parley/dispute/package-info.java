/** Meetings that no rule settles: evidence for the administrator and the decision. */
@NullMarked
@ApplicationModule(
        displayName = "dispute",
        allowedDependencies = {"shared", "platform", "settlement", "meeting", "account", "video"})
package app.parley.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
