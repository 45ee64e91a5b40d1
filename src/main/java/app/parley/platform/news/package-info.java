/** How instances wake each other: rows are the truth, and this says only where to look for it. */
@NullMarked
@NamedInterface("news")
package app.parley.platform.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
