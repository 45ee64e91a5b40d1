package app.parley.expert;

import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What experts sell: titles, minutes, prices. */
@Service
public class Offerings {

    /** @throws app.parley.shared.NotAllowed when the person has no profile */
    public Offering create(PersonId expert, OfferingForm form) {
        throw new UnsupportedOperationException();
    }

    public Offering change(PersonId expert, OfferingId id, OfferingForm form, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** Takes the offering off the list; meetings booked with it stay as they are. */
    public void withdraw(PersonId expert, OfferingId id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Offering> find(OfferingId id) {
        throw new UnsupportedOperationException();
    }

    public List<Offering> of(PersonId expert) {
        throw new UnsupportedOperationException();
    }

    public Map<PersonId, List<Offering>> of(Collection<PersonId> experts) {
        throw new UnsupportedOperationException();
    }
}
