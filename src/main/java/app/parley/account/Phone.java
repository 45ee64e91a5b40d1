package app.parley.account;

import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody's telephone.
 *
 * @param number proved, as E.164 writes it; null without one
 * @param unproved to which a code is on its way; null without one
 */
public record Phone(@Nullable String number, @Nullable String unproved) {

    public static final Phone NONE = new Phone(null, null);
}
