/** The files of a meeting: listed, added, taken back, and read at links of one's own. */
@NullMarked
package app.parley.api.attachment;

import org.jspecify.annotations.NullMarked;
