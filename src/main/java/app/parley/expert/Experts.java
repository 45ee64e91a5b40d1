package app.parley.expert;

import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Profiles of experts: saved by their owner, found by everybody. */
@Service
public class Experts {

    /** Creates or replaces the person's profile; the first one makes them an expert. */
    public Expert save(PersonId person, ProfileForm form, @Nullable Long expectedVersion) {
        throw new UnsupportedOperationException();
    }

    /** A published profile. @throws app.parley.shared.NotFound */
    public Expert byHandle(String handle) {
        throw new UnsupportedOperationException();
    }

    /** The person's own profile, published or not. */
    public Optional<Expert> of(PersonId person) {
        throw new UnsupportedOperationException();
    }

    public Map<PersonId, Expert> of(Collection<PersonId> persons) {
        throw new UnsupportedOperationException();
    }

    /** Published profiles in a stable order. */
    public Slice<Expert> search(ExpertSearch search, SliceRequest page) {
        throw new UnsupportedOperationException();
    }

    /** Adds to the rating; a replaced rating comes with the difference in stars and no count. */
    public void addRating(PersonId expert, int stars, int count) {
        throw new UnsupportedOperationException();
    }
}
