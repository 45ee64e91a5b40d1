/** Colleagues and specialists whom the host calls into a running meeting. */
@NullMarked
@ApplicationModule(
        displayName = "collaboration",
        allowedDependencies = {
            "shared",
            "platform",
            "platform::mail",
            "platform::news",
            "account",
            "organisation",
            "expert",
            "meeting",
            "video"
        })
package app.parley.collaboration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
