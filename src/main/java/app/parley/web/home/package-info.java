/** The page a newcomer sees first. */
@NullMarked
package app.parley.web.home;

import org.jspecify.annotations.NullMarked;
