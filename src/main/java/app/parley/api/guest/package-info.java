/** Guests of meetings, contacts and plans, for programs. */
@NullMarked
package app.parley.api.guest;

import org.jspecify.annotations.NullMarked;
