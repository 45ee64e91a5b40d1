/** Parley as a whole, by REST, for administrators. */
@NullMarked
package app.parley.api.administration;

import org.jspecify.annotations.NullMarked;
