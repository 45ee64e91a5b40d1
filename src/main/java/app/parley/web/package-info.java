/** The pages people use; translates between browser and modules and decides nothing. */
@NullMarked
@ApplicationModule(
        displayName = "web",
        allowedDependencies = {
            "shared",
            "platform",
            "platform::mail",
            "platform::news",
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
package app.parley.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
