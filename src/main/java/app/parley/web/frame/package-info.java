/** What all pages share: the frame, the viewer's language and zone, forms that keep what was typed, refusals as pages. */
@NullMarked
package app.parley.web.frame;

import org.jspecify.annotations.NullMarked;
