/** What the caller was told, and what they want to be told. */
@NullMarked
package app.parley.api.notification;

import org.jspecify.annotations.NullMarked;
