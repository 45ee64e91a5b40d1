/** Signing in, one's own account, and administering others', by REST. */
@NullMarked
package app.parley.api.account;

import org.jspecify.annotations.NullMarked;
