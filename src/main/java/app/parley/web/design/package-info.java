/** The parts of pages side by side, for whoever builds or changes one. */
@NullMarked
package app.parley.web.design;

import org.jspecify.annotations.NullMarked;
