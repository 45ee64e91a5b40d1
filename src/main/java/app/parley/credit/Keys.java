package app.parley.credit;

import app.parley.shared.PersonId;
import java.util.Locale;

/** Names of movements that can happen once; the database derives the same and refuses others. */
final class Keys {

    private Keys() {}

    static String block(Reference reference) {
        return "block:" + reference.kind() + ":" + reference.id();
    }

    /** One for all ways in which a hold can end. */
    static String release(Reference reference) {
        return "release:" + reference.kind() + ":" + reference.id();
    }

    /** A key that an administrator chose, kept apart from what other administrators choose. */
    static String outside(TransferReason reason, PersonId by, String key) {
        return reason.name().toLowerCase(Locale.ROOT) + ":" + by + ":" + key;
    }
}
