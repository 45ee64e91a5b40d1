/** Disputes for administrators' programs: listed, shown with evidence, decided. */
@NullMarked
package app.parley.api.dispute;

import org.jspecify.annotations.NullMarked;
