/** Calling colleagues into a running meeting, and being called. */
@NullMarked
package app.parley.web.collaboration;

import org.jspecify.annotations.NullMarked;
