/** What administrators see and decide. */
@NullMarked
package app.parley.web.admin;

import org.jspecify.annotations.NullMarked;
