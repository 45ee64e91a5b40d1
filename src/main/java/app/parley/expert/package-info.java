/** What experts show and sell: profiles, skills, offerings, ratings. */
@NullMarked
@ApplicationModule(
        displayName = "expert",
        allowedDependencies = {"shared", "platform", "account"})
package app.parley.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
