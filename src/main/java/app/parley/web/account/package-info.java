/** Pages of one's own account: signing in, registering, a new password, settings. */
@NullMarked
package app.parley.web.account;

import org.jspecify.annotations.NullMarked;
