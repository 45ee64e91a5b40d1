/** Who works together: organisations, their members and invitations, and teams as a tree. */
@NullMarked
@ApplicationModule(
        displayName = "organisation",
        allowedDependencies = {"shared", "platform", "platform::mail", "account"})
package app.parley.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
