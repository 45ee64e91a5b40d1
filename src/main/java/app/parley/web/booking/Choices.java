package app.parley.web.booking;

import app.parley.availability.Choice;
import app.parley.expert.Experts;
import app.parley.shared.InvalidInput;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.web.frame.Typed;
import app.parley.web.slots.Chosen;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Understands what people picked from a menu. */
@Component
class Choices {
    private final Experts experts;

    Choices(Experts experts) {
        this.experts = experts;
    }

    Choice of(Chosen chosen) {
        List<OfferingId> services = new ArrayList<>();
        for (String picked : chosen.picked()) {
            services.add(service("services[" + services.size() + "]", picked));
        }
        return new Choice(services, expert(chosen.expert()));
    }

    private static OfferingId service(String field, String picked) {
        try {
            return OfferingId.of(UUID.fromString(picked));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput(field, "unknown");
        }
    }

    private @Nullable PersonId expert(@Nullable String handle) {
        if (Typed.isBlank(handle)) {
            return null;
        }
        PersonId person = experts.byHandles(List.of(handle)).get(handle);
        if (person == null) {
            throw new InvalidInput("expert", "unknown");
        }
        return person;
    }
}
