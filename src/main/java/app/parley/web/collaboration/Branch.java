package app.parley.web.collaboration;

import java.util.List;
import java.util.stream.Stream;

/**
 * An organisation or a team, as hosts choose from it.
 *
 * @param id the team's; empty for an organisation, which nobody calls as a whole
 * @param people of it itself; of an organisation those who are in none of its teams
 * @param below the teams it consists of
 * @param open whether it is unfolded at first
 */
record Branch(String id, String name, List<Choice> people, List<Branch> below, boolean open) {

    Branch {
        people = List.copyOf(people);
        below = List.copyOf(below);
    }

    /**
     * Somebody to choose.
     *
     * @param meetings in how many agreed meetings they are now
     * @param chosen whether they were ticked when the form came back
     */
    record Choice(String id, String name, boolean online, int meetings, boolean chosen) {}

    public boolean isTeam() {
        return !id.isEmpty();
    }

    /** Of it itself: whom a call of the team would ask. */
    public long getOnline() {
        return people.stream().filter(Choice::online).count();
    }

    /** Whether there is nobody to choose, here and below. */
    boolean isBare() {
        return people.isEmpty() && below.stream().allMatch(Branch::isBare);
    }

    Stream<Choice> everybody() {
        return Stream.concat(people.stream(), below.stream().flatMap(Branch::everybody));
    }
}
