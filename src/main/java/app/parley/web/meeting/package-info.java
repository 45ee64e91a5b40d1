/** A person's meetings: what stands, what happened, and everything they can do now. */
@NullMarked
package app.parley.web.meeting;

import org.jspecify.annotations.NullMarked;
