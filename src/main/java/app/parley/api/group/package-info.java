/** Groups of booking calendars for programs. */
@NullMarked
package app.parley.api.group;

import org.jspecify.annotations.NullMarked;
