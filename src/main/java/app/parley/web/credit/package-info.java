/** A person's credits: what can be spent, what is blocked, and every movement. */
@NullMarked
package app.parley.web.credit;

import org.jspecify.annotations.NullMarked;
