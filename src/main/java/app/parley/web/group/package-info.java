/** An expert's groups of calendars. */
@NullMarked
package app.parley.web.group;

import org.jspecify.annotations.NullMarked;
