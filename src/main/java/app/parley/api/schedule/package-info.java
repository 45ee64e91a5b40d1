/** Schedules, and the public holidays that they can close, for programs. */
@NullMarked
package app.parley.api.schedule;

import org.jspecify.annotations.NullMarked;
