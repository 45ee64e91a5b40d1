/** Measurements, run by hand; what they found stands in src/docs/performance.md. */
@NullMarked
package app.parley.bench;

import org.jspecify.annotations.NullMarked;
