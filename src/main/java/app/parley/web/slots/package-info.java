/** Free slots laid out by the viewer's days; booking and rescheduling show them alike. */
@NullMarked
package app.parley.web.slots;

import org.jspecify.annotations.NullMarked;
