/** Several people's days side by side, and the times that suit all of them. */
@NullMarked
package app.parley.web.planner;

import org.jspecify.annotations.NullMarked;
