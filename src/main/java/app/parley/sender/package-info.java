/** Addresses of people's own, proved by a code, in whose name mails to their guests go out. */
@NullMarked
@ApplicationModule(
        displayName = "sender",
        allowedDependencies = {"shared", "platform", "platform::mail", "account", "organisation"})
package app.parley.sender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
