/** Organisations, their members and teams for programs. */
@NullMarked
package app.parley.api.organisation;

import org.jspecify.annotations.NullMarked;
