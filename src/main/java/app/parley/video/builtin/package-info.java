/** Parley's own rooms, in its own database. */
@NullMarked
package app.parley.video.builtin;

import org.jspecify.annotations.NullMarked;
