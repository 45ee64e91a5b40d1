/** When somebody works: hours on the wall clock, kept as schedules that many calendars can share. */
@NullMarked
@ApplicationModule(
        displayName = "schedule",
        allowedDependencies = {"shared", "platform"})
package app.parley.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
