/** What can be booked: calendars of one expert, of a team or with a menu of services, and groups of them. */
@NullMarked
@ApplicationModule(
        displayName = "calendar",
        allowedDependencies = {"shared", "platform", "expert", "schedule"})
package app.parley.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
