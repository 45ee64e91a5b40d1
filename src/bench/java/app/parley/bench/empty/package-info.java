/** The application to compare with; by itself, so that it finds no component but its own. */
@NullMarked
package app.parley.bench.empty;

import org.jspecify.annotations.NullMarked;
