package app.parley.web.planner;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.availability.Planner;
import app.parley.calendar.Teams;
import app.parley.expert.Expert;
import app.parley.expert.Experts;
import app.parley.shared.InvalidInput;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import app.parley.web.frame.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts together what planners show, on their own page and beside the form of a new meeting. */
@Component
public class Planners {

    private final Planner planner;
    private final Teams teams;
    private final Experts experts;
    private final Accounts accounts;
    private final Viewer viewer;
    private final Clock clock;

    Planners(Planner planner, Teams teams, Experts experts, Accounts accounts, Viewer viewer, Clock clock) {
        this.planner = planner;
        this.teams = teams;
        this.experts = experts;
        this.accounts = accounts;
        this.viewer = viewer;
        this.clock = clock;
    }

    /** Whom the person may plan with, by name. */
    public List<PlannerView.Colleague> colleagues(PersonId me) {
        return known(me).stream()
                .map(expert -> new PlannerView.Colleague(expert.handle(), expert.displayName()))
                .toList();
    }

    /** A day of the viewer and the colleagues of these handles. */
    public PlannerView day(SignedIn me, List<String> handles, LocalDate date, Duration length) {
        ZoneId zone = viewer.zone();
        List<PersonId> people = withMe(me, chosen(me.id(), handles));
        return view(date, zone, planner.plan(me.id(), people, wholeDay(date, zone), length));
    }

    /**
     * The first times for another meeting with this person, and the day of the first one or the one that is asked for.
     *
     * @param with somebody with whom the viewer has had a meeting
     * @param from the first day to look at; today when that is later
     */
    public PlannerView.Search search(
            SignedIn me, PersonId with, List<String> handles, LocalDate from, Duration length) {
        ZoneId zone = viewer.zone();
        List<PersonId> people = withMe(me, chosen(me.id(), handles));
        Planner.Planned found =
                planner.suggest(me.id(), with, people, from.atStartOfDay(zone).toInstant(), length);
        return search(found, from, day -> planner.plan(me.id(), with, people, wholeDay(day, zone), length));
    }

    /**
     * The same for a user who asks an expert: both days side by side, as far as the expert's may be seen.
     *
     * @param from as {@link #search}
     */
    public PlannerView.Search beside(SignedIn me, Expert expert, LocalDate from, Duration length) {
        ZoneId zone = viewer.zone();
        Planner.Planned found = planner.suggestBeside(
                me.id(), expert.id(), from.atStartOfDay(zone).toInstant(), length);
        return search(found, from, day -> planner.beside(me.id(), expert.id(), wholeDay(day, zone), length));
    }

    /** Today, where the viewer is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private PlannerView.Search search(
            Planner.Planned found, LocalDate from, Function<LocalDate, Planner.Planned> planned) {
        ZoneId zone = viewer.zone();
        List<PlannerView.Common> first =
                found.common().stream().map(PlannerView.Common::of).toList();
        LocalDate shown =
                first.isEmpty() ? from : LocalDate.ofInstant(first.getFirst().startsAt(), zone);
        return new PlannerView.Search(first, view(shown, zone, planned.apply(shown)));
    }

    private PlannerView view(LocalDate date, ZoneId zone, Planner.Planned planned) {
        Map<PersonId, String> known = accounts.displayNames(planned.people().keySet());
        List<String> names = planned.people().keySet().stream()
                .map(person -> known.getOrDefault(person, ""))
                .toList();
        return PlannerView.of(date, zone, names, planned);
    }

    private static TimeRange wholeDay(LocalDate date, ZoneId zone) {
        return new TimeRange(
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private List<Expert> chosen(PersonId me, List<String> handles) {
        List<Expert> known = known(me);
        return handles.stream()
                .distinct()
                .map(handle -> known.stream()
                        .filter(expert -> expert.handle().equals(handle))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("with", "no-colleague")))
                .toList();
    }

    private List<Expert> known(PersonId me) {
        return experts.of(teams.colleagues(me)).values().stream()
                .sorted(Comparator.comparing(Expert::displayName).thenComparing(Expert::handle))
                .toList();
    }

    private static List<PersonId> withMe(SignedIn me, List<Expert> chosen) {
        return Stream.concat(Stream.of(me.id()), chosen.stream().map(Expert::id))
                .distinct()
                .toList();
    }
}
