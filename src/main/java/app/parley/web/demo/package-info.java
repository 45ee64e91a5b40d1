/** The demo's clock on the pages, so that a newcomer can watch a week pass. */
@NullMarked
package app.parley.web.demo;

import org.jspecify.annotations.NullMarked;
