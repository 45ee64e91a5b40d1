/** What an installation of Jitsi Meet asks of Parley. */
@NullMarked
package app.parley.web.jitsi;

import org.jspecify.annotations.NullMarked;
