package app.parley.sender;

import app.parley.organisation.OrganisationId;
import app.parley.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * In whose name mails to guests can go out.
 *
 * @param owner who proved the address, or has to
 * @param name what mail programs show
 * @param organisation whose members may use it too; null for nobody else
 * @param verified whether the address is proved; nothing goes out in the name of one that is not
 */
public record Sender(
        SenderId id,
        PersonId owner,
        String email,
        String name,
        @Nullable OrganisationId organisation,
        boolean verified) {}
