/** What measurements of slots need to see of the module that finds them. */
@NullMarked
package app.parley.availability;

import org.jspecify.annotations.NullMarked;
