package app.parley.availability;

import app.parley.calendar.Teams;
import app.parley.shared.NotFound;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When people are busy, and never with what: colleagues may see it of each other. */
@Service
@Transactional(readOnly = true)
public class BusyTimes {

    private final CommitmentRows commitments;
    private final Teams teams;

    BusyTimes(CommitmentRows commitments, Teams teams) {
        this.commitments = commitments;
        this.teams = teams;
    }

    /**
     * The busy stretches of each person that overlap the range, buffers included, in order; none touches another.
     *
     * @throws NotFound when one of them is neither the viewer nor a colleague
     */
    public Map<PersonId, List<TimeRange>> of(PersonId viewer, Collection<PersonId> persons, TimeRange range) {
        refuseStrangers(viewer, persons);
        return ofAny(persons, range);
    }

    /** The same of people whom the caller may look at for a reason of its own. */
    Map<PersonId, List<TimeRange>> ofAny(Collection<PersonId> persons, TimeRange range) {
        Commitments taken = commitments.around(persons, range);
        Map<PersonId, List<TimeRange>> busy = new LinkedHashMap<>();
        persons.forEach(person -> busy.put(
                person,
                taken.busy(person).ranges().stream().filter(range::overlaps).toList()));
        return busy;
    }

    private void refuseStrangers(PersonId viewer, Collection<PersonId> persons) {
        Set<PersonId> colleagues = teams.colleagues(viewer);
        if (!persons.stream().allMatch(person -> person.equals(viewer) || colleagues.contains(person))) {
            throw new NotFound();
        }
    }
}
