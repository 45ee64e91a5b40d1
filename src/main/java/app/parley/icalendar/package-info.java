/** Meetings as files that calendar programs read: one to download, or all of a person's at a secret address. */
@NullMarked
@ApplicationModule(
        displayName = "icalendar",
        allowedDependencies = {"shared", "platform", "account", "expert", "meeting"})
package app.parley.icalendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
