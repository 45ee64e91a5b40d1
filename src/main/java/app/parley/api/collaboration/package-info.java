/** Calling colleagues into a running meeting, for programs. */
@NullMarked
package app.parley.api.collaboration;

import org.jspecify.annotations.NullMarked;
