/** What people are told of their meetings, in the application and by mail, and what they are reminded of. */
@NullMarked
@ApplicationModule(
        displayName = "notification",
        allowedDependencies = {
            "shared",
            "platform",
            "platform::mail",
            "platform::news",
            "account",
            "expert",
            "meeting",
            "attachment",
            "icalendar",
            "settlement",
            "dispute",
            "overview"
        })
package app.parley.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
