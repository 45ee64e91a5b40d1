/** In whose name a person's guests are written to, for programs. */
@NullMarked
package app.parley.api.sender;

import org.jspecify.annotations.NullMarked;
