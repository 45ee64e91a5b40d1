/** What administrators see of Parley as a whole: how many of what there are, and by which settings it runs. */
@NullMarked
@ApplicationModule(
        displayName = "administration",
        allowedDependencies = {
            "shared",
            "platform",
            "platform::mail",
            "account",
            "credit",
            "meeting",
            "settlement",
            "dispute"
        })
package app.parley.administration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
