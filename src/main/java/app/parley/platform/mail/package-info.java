/** Mail as part of a transaction: written in one form, stored with what it tells of, and sent after the commit. */
@NullMarked
@NamedInterface("mail")
package app.parley.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
