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
        List<Expert> chosen = chosen(me.id(), handles);
        return day(me, ids(chosen), names(chosen), date, length);
    }

    /**
     * The first times for a meeting with this person, and the day of the first one or the one that is asked for. The
     * person's own time counts where they are a colleague, and is nobody's business elsewhere.
     *
     * @param from the first day to look at; today when that is later
     */
    public PlannerView.Search search(
            SignedIn me, PersonId with, List<String> handles, LocalDate from, Duration length) {
        List<Expert> chosen = chosen(me.id(), handles);
        boolean shared = teams.colleagues(me.id()).contains(with);
        Stream<PersonId> other = shared ? Stream.of(with) : Stream.empty();
        List<PersonId> people =
                Stream.concat(other, ids(chosen).stream()).distinct().toList();
        Map<PersonId, String> known = accounts.displayNames(people);
        List<String> names =
                people.stream().map(it -> known.getOrDefault(it, "")).toList();
        List<PlannerView.Common> first = planner
                .suggest(
                        me.id(),
                        withMe(me, people),
                        from.atStartOfDay(viewer.zone()).toInstant(),
                        length)
                .common()
                .stream()
                .map(PlannerView.Common::of)
                .toList();
        LocalDate shown =
                first.isEmpty() ? from : LocalDate.ofInstant(first.getFirst().startsAt(), viewer.zone());
        return new PlannerView.Search(first, day(me, people, names, shown, length));
    }

    /**
     * The same for a user who asks an expert: both days side by side, as far as the expert's may be seen.
     *
     * @param from as {@link #search}
     */
    public PlannerView.Search beside(SignedIn me, Expert expert, LocalDate from, Duration length) {
        ZoneId zone = viewer.zone();
        List<PlannerView.Common> first =
                planner
                        .suggestBeside(
                                me.id(), expert.id(), from.atStartOfDay(zone).toInstant(), length)
                        .common()
                        .stream()
                        .map(PlannerView.Common::of)
                        .toList();
        LocalDate shown =
                first.isEmpty() ? from : LocalDate.ofInstant(first.getFirst().startsAt(), zone);
        Planner.Planned day = planner.beside(me.id(), expert.id(), wholeDay(shown, zone), length);
        List<String> names = Stream.of(me.displayName(), expert.displayName())
                .limit(day.people().size())
                .toList();
        return new PlannerView.Search(first, PlannerView.of(shown, zone, names, day));
    }

    /** Today, where the viewer is. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    private PlannerView day(SignedIn me, List<PersonId> others, List<String> names, LocalDate date, Duration length) {
        ZoneId zone = viewer.zone();
        TimeRange day = wholeDay(date, zone);
        List<String> all =
                Stream.concat(Stream.of(me.displayName()), names.stream()).toList();
        return PlannerView.of(date, zone, all, planner.plan(me.id(), withMe(me, others), day, length));
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

    private static List<PersonId> withMe(SignedIn me, List<PersonId> others) {
        return Stream.concat(Stream.of(me.id()), others.stream()).toList();
    }

    private static List<PersonId> ids(List<Expert> chosen) {
        return chosen.stream().map(Expert::id).toList();
    }

    private static List<String> names(List<Expert> chosen) {
        return chosen.stream().map(Expert::displayName).toList();
    }
}
