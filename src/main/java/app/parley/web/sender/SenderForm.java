package app.parley.web.sender;

import org.jspecify.annotations.Nullable;

/** A sender as typed. @param organisation by id; blank for nobody else */
record SenderForm(
        @Nullable String email,
        @Nullable String name,
        @Nullable String organisation) {

    static final SenderForm EMPTY = new SenderForm(null, null, null);
}
