package app.parley.api.calendar;

import app.parley.account.Accounts;
import app.parley.account.SignedIn;
import app.parley.availability.Planner;
import app.parley.shared.PersonId;
import app.parley.shared.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds times that suit the caller and colleagues, without saying what anybody does at others. */
@RestController
class PlannerController {

    private final Planner planner;
    private final Handles handles;
    private final Accounts accounts;

    PlannerController(Planner planner, Handles handles, Accounts accounts) {
        this.planner = planner;
        this.handles = handles;
        this.accounts = accounts;
    }

    /**
     * Who can be booked and who is busy in the two weeks from then on.
     *
     * @param suggestions the first times that suit everybody, at most five
     */
    record PlannerView(List<PersonsTime> people, List<Slot> suggestions) {}

    /** @param open by the hours of any calendar, whatever is taken */
    record PersonsTime(UUID id, String displayName, List<Slot> open, List<Slot> busy) {}

    /**
     * The caller's time and that of colleagues.
     *
     * @param with handles of colleagues, people with whom the caller shares a calendar
     * @param expert the handle of an expert whom the caller wants to ask, instead of colleagues: both sides' time within the
     *     expert's hours, and the caller's alone where the expert looks busy
     * @param minutes how long the suggested times are to be, 5 to 720
     */
    @GetMapping("/api/v1/me/planner")
    PlannerView show(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam Instant from,
            @RequestParam int minutes,
            @RequestParam(required = false) @Nullable List<String> with,
            @RequestParam(required = false) @Nullable String expert) {
        if (expert != null) {
            PersonId asked = handles.person("expert", expert);
            return view(
                    planner.suggestBeside(me.id(), asked, from, Duration.ofMinutes(minutes)), List.of(me.id(), asked));
        }
        List<PersonId> colleagues = with == null
                ? List.of()
                : with.stream().map(handle -> handles.person("with", handle)).toList();
        List<PersonId> people = Stream.concat(Stream.of(me.id()), colleagues.stream())
                .distinct()
                .toList();
        return view(planner.suggest(me.id(), people, from, Duration.ofMinutes(minutes)), people);
    }

    private PlannerView view(Planner.Planned planned, List<PersonId> people) {
        Map<PersonId, String> names = accounts.displayNames(people);
        return new PlannerView(
                planned.people().entrySet().stream()
                        .map(entry -> new PersonsTime(
                                entry.getKey().value(),
                                names.getOrDefault(entry.getKey(), ""),
                                slots(entry.getValue().open()),
                                slots(entry.getValue().busy())))
                        .toList(),
                slots(planned.common()));
    }

    private static List<Slot> slots(List<TimeRange> times) {
        return times.stream().map(time -> new Slot(time.start(), time.end())).toList();
    }
}
