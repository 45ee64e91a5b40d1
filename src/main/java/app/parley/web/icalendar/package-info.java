/** Files that calendar programs take from pages. */
@NullMarked
package app.parley.web.icalendar;

import org.jspecify.annotations.NullMarked;
