package app.parley.availability;

import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a booker picks where there is something to pick.
 *
 * @param services from a menu, in the order in which they are to happen; empty where there is no menu
 * @param expert whom they want; null means whoever is free
 */
public record Choice(List<OfferingId> services, @Nullable PersonId expert) {

    public static final Choice NONE = new Choice(List.of(), null);

    public Choice {
        services = List.copyOf(services);
    }
}
