/** Files that the sides of a meeting give each other: what may be a file, how much, who reads it and for how long. */
@NullMarked
@ApplicationModule(
        displayName = "attachment",
        allowedDependencies = {"shared", "platform", "meeting"})
package app.parley.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
