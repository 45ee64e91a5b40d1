/** One person's view of a meeting: its facts, its timeline and what they may do now. */
@NullMarked
@ApplicationModule(
        displayName = "overview",
        allowedDependencies = {
            "shared",
            "platform",
            "account",
            "expert",
            "calendar",
            "availability",
            "video",
            "meeting",
            "settlement",
            "dispute"
        })
package app.parley.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
