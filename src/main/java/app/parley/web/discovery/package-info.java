/** What programs that look at the whole site ask for: which pages there are, and which are not for them. */
@NullMarked
package app.parley.web.discovery;

import org.jspecify.annotations.NullMarked;
