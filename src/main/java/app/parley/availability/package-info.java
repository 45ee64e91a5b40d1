/** When an expert, a team or staff can be booked: free slots, blocked times and the diary that no two bookings share. */
@NullMarked
@ApplicationModule(
        displayName = "availability",
        allowedDependencies = {"shared", "platform", "expert", "schedule", "calendar", "connected"})
package app.parley.availability;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
