/** The page behind a personal link: looks without consequence, enters with a POST. */
@NullMarked
package app.parley.web.join;

import org.jspecify.annotations.NullMarked;
