/** An expert's week: hours, meetings and blocked times in one grid. */
@NullMarked
package app.parley.web.week;

import org.jspecify.annotations.NullMarked;
