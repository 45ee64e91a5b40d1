package app.parley.credit;

import app.parley.shared.Credits;
import app.parley.shared.PersonId;

/**
 * The one terminal movement of what was blocked for a reference: everything held leaves the payer's blocked account.
 *
 * @param held what was blocked; equals {@code returned + paid + fee}
 * @param returned back to the payer
 * @param paid to the payee, out of what was held
 * @param fee to the platform, out of what was held
 * @param compensation to the payee, from the platform's goodwill
 */
public record Release(
        Reference reference,
        TransferReason reason,
        PersonId payer,
        PersonId payee,
        Credits held,
        Credits returned,
        Credits paid,
        Credits fee,
        Credits compensation) {

    public Release {
        if (!returned.plus(paid).plus(fee).equals(held)) {
            throw new IllegalArgumentException("what is released equals what was held");
        }
    }
}
