/** Personal links for programs. */
@NullMarked
package app.parley.api.join;

import org.jspecify.annotations.NullMarked;
