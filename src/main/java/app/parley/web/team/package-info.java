/** Other people's calendars that book the expert or ask to. */
@NullMarked
package app.parley.web.team;

import org.jspecify.annotations.NullMarked;
