/** What calendar programs and Parley write to each other (RFC 5546), as text. */
@NullMarked
package app.parley.guest.itip;

import org.jspecify.annotations.NullMarked;
