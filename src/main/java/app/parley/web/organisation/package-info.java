/** Organisations, their members and teams. */
@NullMarked
package app.parley.web.organisation;

import org.jspecify.annotations.NullMarked;
