/** Mail that people and their programs send to Parley: read from a mailbox of its own, and handed to whom it concerns. */
@NullMarked
@NamedInterface("inbox")
package app.parley.platform.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
