package app.parley.web.sender;

import app.parley.sender.Sender;
import app.parley.shared.PersonId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sender in the list. @param organisation by name; null when it is shared with nobody */
record SenderLine(
        String id, String email, String name, @Nullable String organisation, boolean verified, boolean own) {

    /** @param organisations names of the viewer's, by id */
    static SenderLine of(Sender sender, PersonId viewer, Map<String, String> organisations) {
        return new SenderLine(
                sender.id().toString(),
                sender.email(),
                sender.name(),
                sender.organisation() == null
                        ? null
                        : organisations.get(sender.organisation().toString()),
                sender.verified(),
                sender.owner().equals(viewer));
    }
}
