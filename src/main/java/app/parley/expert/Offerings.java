package app.parley.expert;

import app.parley.shared.NotAllowed;
import app.parley.shared.NotFound;
import app.parley.shared.OfferingId;
import app.parley.shared.PersonId;
import app.parley.shared.StaleVersion;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What experts sell: titles, minutes, prices. */
@Service
public class Offerings {

    static final int MOST_PER_EXPERT = 100;

    private final OfferingRows rows;
    private final ProfileRows profiles;

    Offerings(OfferingRows rows, ProfileRows profiles) {
        this.rows = rows;
        this.profiles = profiles;
    }

    /**
     * @throws app.parley.shared.NotAllowed when the person has no profile
     * @throws TooManyOfferings when they have 100 that are not withdrawn
     */
    @Transactional
    public Offering create(PersonId expert, OfferingForm form) {
        if (!profiles.lock(expert)) {
            throw new NotAllowed();
        }
        OfferingForm checked = OfferingCheck.checked(form);
        if (of(expert).size() >= MOST_PER_EXPERT) {
            throw new TooManyOfferings();
        }
        return rows.add(expert, checked);
    }

    @Transactional
    public Offering change(PersonId expert, OfferingId id, OfferingForm form, @Nullable Long expectedVersion) {
        own(expert, id);
        return rows.replace(expert, id, OfferingCheck.checked(form), expectedVersion)
                .orElseThrow(StaleVersion::new);
    }

    /** Takes the offering off the list; meetings booked with it stay as they are. */
    @Transactional
    public void withdraw(PersonId expert, OfferingId id) {
        if (!rows.withdraw(expert, id)) {
            throw new NotFound();
        }
    }

    /** The offering, unless it is withdrawn. */
    @Transactional(readOnly = true)
    public Optional<Offering> find(OfferingId id) {
        return rows.find(id);
    }

    /** The offering, if everybody may see and book it. */
    @Transactional(readOnly = true)
    public Optional<Offering> onSale(OfferingId id) {
        return rows.onSale(List.of(id)).stream().findFirst();
    }

    /** Those that everybody may see and book, by id: not withdrawn, their expert's profile published. */
    @Transactional(readOnly = true)
    public Map<OfferingId, Offering> onSale(Collection<OfferingId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.onSale(ids).stream().collect(Collectors.toMap(Offering::id, Function.identity()));
    }

    /** The person's own offering. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public Offering own(PersonId expert, OfferingId id) {
        return rows.find(id)
                .filter(offering -> offering.expert().equals(expert))
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<Offering> of(PersonId expert) {
        return rows.of(List.of(expert));
    }

    @Transactional(readOnly = true)
    public Map<PersonId, List<Offering>> of(Collection<PersonId> experts) {
        return experts.isEmpty()
                ? Map.of()
                : rows.of(experts).stream().collect(Collectors.groupingBy(Offering::expert));
    }
}
