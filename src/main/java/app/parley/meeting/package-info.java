/** The life of a meeting from request to evaluation: approvals, times, personal links, timeline. */
@NullMarked
@ApplicationModule(
        displayName = "meeting",
        allowedDependencies = {"shared", "platform", "account", "expert", "calendar", "availability", "credit", "video"
        })
package app.parley.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
