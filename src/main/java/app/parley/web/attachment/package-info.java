/** The files of a meeting. */
@NullMarked
package app.parley.web.attachment;

import org.jspecify.annotations.NullMarked;
