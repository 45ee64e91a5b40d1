/** Meetings for programs: begun, changed, answered and read. */
@NullMarked
package app.parley.api.meeting;

import org.jspecify.annotations.NullMarked;
