/** People whom either side of a meeting invites by e-mail: invitations, answers, contacts, and how many a plan allows. */
@NullMarked
@ApplicationModule(
        displayName = "guest",
        allowedDependencies = {
            "shared",
            "platform",
            "platform::mail",
            "account",
            "expert",
            "meeting",
            "attachment",
            "platform::inbox",
            "sender",
            "icalendar"
        })
package app.parley.guest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
