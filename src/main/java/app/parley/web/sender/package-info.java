/** In whose name a person's guests are written to: addresses of their own, proved by a code. */
@NullMarked
package app.parley.web.sender;

import org.jspecify.annotations.NullMarked;
