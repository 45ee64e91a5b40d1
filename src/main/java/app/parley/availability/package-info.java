/** When a person can be booked: calendars, free slots, blocked times and the diary that no two bookings share. */
@NullMarked
@ApplicationModule(
        displayName = "availability",
        allowedDependencies = {"shared", "platform", "expert"})
package app.parley.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
