/** What a person wants to know first: their meetings, what waits for them, and whom they could book. */
@NullMarked
package app.parley.web.dashboard;

import org.jspecify.annotations.NullMarked;
