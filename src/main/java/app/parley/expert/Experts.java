package app.parley.expert;

import app.parley.account.Account;
import app.parley.account.Accounts;
import app.parley.account.Role;
import app.parley.shared.InvalidInput;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.Slice;
import app.parley.shared.SliceRequest;
import app.parley.shared.StaleVersion;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Profiles of experts: saved by their owner, found by everybody. */
@Service
public class Experts {

    private final ProfileRows rows;
    private final ProfileSearch search;
    private final Accounts accounts;

    Experts(ProfileRows rows, ProfileSearch search, Accounts accounts) {
        this.rows = rows;
        this.search = search;
        this.accounts = accounts;
    }

    /** Creates or replaces the person's profile; the first one makes them an expert. */
    @Transactional
    public Expert save(PersonId person, ProfileForm form, @Nullable Long expectedVersion) {
        ProfileForm profile = ProfileCheck.checked(form);
        Account owner = accounts.get(person);
        Expert saved = write(owner, profile, expectedVersion);
        if (!owner.is(Role.EXPERT)) {
            accounts.grant(person, Role.EXPERT);
        }
        return saved;
    }

    /** A published profile. @throws app.parley.shared.NotFound */
    @Transactional(readOnly = true)
    public Expert byHandle(String handle) {
        return rows.published(PublicName.folded(handle)).orElseThrow(NotFound::new);
    }

    /** Keeps everybody else from adding to what belongs to the profile until the caller's transaction ends. */
    @Transactional
    public void hold(PersonId person) {
        rows.lock(person);
    }

    /** Published profiles by handle, written as the caller wrote it; unknown ones are left out. */
    @Transactional(readOnly = true)
    public Map<String, PersonId> byHandles(Collection<String> handles) {
        Map<String, PersonId> people = new HashMap<>();
        for (String handle : handles) {
            rows.published(PublicName.folded(handle)).ifPresent(expert -> people.put(handle, expert.id()));
        }
        return people;
    }

    /** The person's own profile, published or not. */
    @Transactional(readOnly = true)
    public Optional<Expert> of(PersonId person) {
        return rows.of(List.of(person)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Map<PersonId, Expert> of(Collection<PersonId> persons) {
        return persons.isEmpty()
                ? Map.of()
                : rows.of(persons).stream().collect(Collectors.toMap(Expert::id, Function.identity()));
    }

    /** Published profiles in a stable order. */
    @Transactional(readOnly = true)
    public Slice<Expert> search(ExpertSearch wanted, SliceRequest page) {
        return search.find(wanted, page);
    }

    /** Handles of published profiles, the oldest accounts first. */
    @Transactional(readOnly = true)
    public List<String> handles(int most) {
        return rows.handles(most);
    }

    /** Adds to the rating; a replaced rating comes with the difference in stars and no count. */
    @Transactional
    public void addRating(PersonId expert, int stars, int count) {
        rows.addRating(expert, stars, count);
    }

    private Expert write(Account owner, ProfileForm profile, @Nullable Long expectedVersion) {
        try {
            return expectedVersion == null
                    ? rows.put(owner.id(), owner.displayName(), owner.zone(), profile)
                    : rows.replace(owner.id(), owner.displayName(), owner.zone(), profile, expectedVersion)
                            .orElseThrow(StaleVersion::new);
        } catch (DuplicateKeyException e) {
            throw new InvalidInput("handle", "taken");
        }
    }
}
