/** Rooms on an installation of Jitsi Meet. */
@NullMarked
package app.parley.video.jitsi;

import org.jspecify.annotations.NullMarked;
