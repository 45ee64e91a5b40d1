/** The REST contract for programs; translates between HTTP and modules and decides nothing. */
@NullMarked
@ApplicationModule(
        displayName = "api",
        allowedDependencies = {
            "shared",
            "platform",
            "account",
            "organisation",
            "expert",
            "schedule",
            "calendar",
            "availability",
            "connected",
            "credit",
            "video",
            "meeting",
            "collaboration",
            "attachment",
            "icalendar",
            "guest",
            "sender",
            "settlement",
            "dispute",
            "overview",
            "notification",
            "administration"
        })
package app.parley.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
