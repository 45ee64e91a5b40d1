/** People, calendars and meetings with which a newcomer can try everything; exists in the demo profile only. */
@NullMarked
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "shared",
            "platform",
            "account",
            "organisation",
            "expert",
            "schedule",
            "calendar",
            "availability",
            "credit",
            "meeting",
            "attachment",
            "settlement",
            "dispute"
        })
package app.parley.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
