/** The one door to addresses that people name: calendars, and whatever else asks a stranger's server. */
@NullMarked
@NamedInterface("outgoing")
package app.parley.platform.outgoing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
