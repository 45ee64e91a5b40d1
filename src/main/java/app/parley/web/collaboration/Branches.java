package app.parley.web.collaboration;

import app.parley.collaboration.Calls;
import app.parley.collaboration.Colleague;
import app.parley.organisation.Organisation;
import app.parley.organisation.Team;
import app.parley.shared.PersonId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Grows what a host chooses from: organisations, their teams, and the people in them. */
final class Branches {

    private final List<Team> teams;
    private final Map<PersonId, Colleague> colleagues;
    private final List<String> chosen;
    private final boolean searched;

    /** @param q part of a name; whoever has another is left out */
    Branches(Calls.Chooser chooser, String q, List<String> chosen) {
        String wanted = q.strip().toLowerCase(Locale.ROOT);
        this.teams = chooser.teams();
        this.colleagues = chooser.colleagues().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(wanted))
                .collect(Collectors.toMap(Colleague::person, Function.identity()));
        this.chosen = chosen;
        this.searched = !wanted.isEmpty();
    }

    /** Those where there is somebody to choose. */
    List<Branch> of(List<Organisation> organisations) {
        return organisations.stream()
                .map(this::organisation)
                .filter(branch -> !branch.isBare())
                .toList();
    }

    private Branch organisation(Organisation organisation) {
        List<Team> own = teams.stream()
                .filter(team -> team.organisation().equals(organisation.id()))
                .toList();
        Set<PersonId> inTeams =
                own.stream().flatMap(team -> team.members().stream()).collect(Collectors.toSet());
        List<PersonId> others = colleagues.values().stream()
                .filter(one -> one.organisation().equals(organisation.id()))
                .map(Colleague::person)
                .filter(person -> !inTeams.contains(person))
                .toList();
        return new Branch("", organisation.name(), choices(others), below(own, null), true);
    }

    private List<Branch> below(List<Team> own, @Nullable Team above) {
        return own.stream()
                .filter(team -> Objects.equals(team.settings().parent(), above == null ? null : above.id()))
                .map(team -> team(own, team))
                .filter(branch -> !branch.isBare())
                .toList();
    }

    private Branch team(List<Team> own, Team team) {
        List<Branch.Choice> people = choices(team.members());
        List<Branch> below = below(own, team);
        boolean wanted = searched
                || people.stream().anyMatch(Branch.Choice::chosen)
                || below.stream().anyMatch(Branch::open);
        return new Branch(team.id().toString(), team.settings().name(), people, below, wanted);
    }

    /** Those who are online first. */
    private List<Branch.Choice> choices(List<PersonId> people) {
        return people.stream()
                .flatMap(person -> Stream.ofNullable(colleagues.get(person)))
                .sorted(Comparator.comparing((Colleague one) -> !one.online())
                        .thenComparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
                .map(this::choice)
                .toList();
    }

    private Branch.Choice choice(Colleague colleague) {
        String id = colleague.person().toString();
        return new Branch.Choice(id, colleague.name(), colleague.online(), colleague.meetings(), chosen.contains(id));
    }
}
