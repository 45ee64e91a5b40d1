/** Experts as everybody finds them, and asking one for a time of one's own choice. */
@NullMarked
package app.parley.web.expert;

import org.jspecify.annotations.NullMarked;
