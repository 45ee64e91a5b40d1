/** What one was told, what one wants to be told, and how a mail's reader gets no more of its kind. */
@NullMarked
package app.parley.web.notification;

import org.jspecify.annotations.NullMarked;
