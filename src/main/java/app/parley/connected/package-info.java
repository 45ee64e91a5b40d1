/** Calendars that people keep elsewhere: read one way, so that their busy times block, and never shown to anybody else. */
@NullMarked
@ApplicationModule(
        displayName = "connected",
        allowedDependencies = {"shared", "platform", "platform::outgoing"})
package app.parley.connected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
