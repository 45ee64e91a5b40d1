/** The room of a meeting: its page, and the live connection over which it shows who is present. */
@NullMarked
package app.parley.web.room;

import org.jspecify.annotations.NullMarked;
