/** Experts, and what they offer, for programs. */
@NullMarked
package app.parley.api.expert;

import org.jspecify.annotations.NullMarked;
