package app.parley.calendar;

import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.expert.PublicName;
import app.parley.shared.PersonId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom an owner may put on a calendar: everybody with a public profile, themselves, and whoever is on it already, so that
 * a calendar can still be saved while a member hides their profile. Other hidden profiles are as unknown as none.
 */
@Component
public class Candidates {

    private final Experts experts;

    Candidates(Experts experts) {
        this.experts = experts;
    }

    /**
     * Those who are meant, by handle as the caller wrote it; unknown ones are left out.
     *
     * @param calendar that is changed; null for a new one
     */
    @Transactional(readOnly = true)
    public Map<String, Expert> named(Collection<String> handles, PersonId owner, @Nullable BookingCalendar calendar) {
        Map<String, Expert> eligible = eligible(handles, owner, calendar);
        Map<String, Expert> named = new HashMap<>();
        for (String handle : handles) {
            Expert expert = eligible.get(PublicName.folded(handle));
            if (expert != null) {
                named.put(handle, expert);
            }
        }
        return named;
    }

    private Map<String, Expert> eligible(
            Collection<String> handles, PersonId owner, @Nullable BookingCalendar calendar) {
        Set<PersonId> people = new HashSet<>(experts.byHandles(handles).values());
        people.add(owner);
        if (calendar != null) {
            calendar.team().forEach(member -> people.add(member.person()));
        }
        return experts.of(people).values().stream().collect(Collectors.toMap(Expert::handle, Function.identity()));
    }
}
