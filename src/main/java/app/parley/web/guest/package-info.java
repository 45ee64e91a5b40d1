/** Guests of meetings: invited and removed by either side, and the invitation as the guest sees it. */
@NullMarked
package app.parley.web.guest;

import org.jspecify.annotations.NullMarked;
